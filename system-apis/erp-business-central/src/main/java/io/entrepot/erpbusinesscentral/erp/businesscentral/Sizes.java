package io.entrepot.erpbusinesscentral.erp.businesscentral;

import io.entrepot.canonical.item.PackFactor;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.ItemUnit;
import io.entrepot.erpbusinesscentral.item.ItemPacks;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The units of one item in both languages.
 *
 * @param packs the units as we name them, or null where the base unit has no mapping
 * @param codes the company's code for each of them
 * @param unmapped the company's codes that have no mapping
 */
record Sizes(@Nullable ItemPacks packs, Map<UnitOfMeasure, String> codes, Set<String> unmapped) {

    private record Size(String code, PackFactor factor) {}

    static Sizes of(String baseCode, List<ItemUnit> units, Function<String, Optional<UnitOfMeasure>> canonical) {
        var byUnit = new HashMap<UnitOfMeasure, List<Size>>();
        var unmapped = new TreeSet<String>();
        for (var size : sizes(baseCode, units)) {
            canonical
                    .apply(size.code())
                    .ifPresentOrElse(
                            unit -> byUnit.computeIfAbsent(unit, _ -> new ArrayList<>())
                                    .add(size),
                            () -> unmapped.add(size.code()));
        }
        byUnit.values().removeIf(same -> !areEqual(same));
        var packs = canonical.apply(baseCode).filter(byUnit::containsKey).map(base -> packs(base, byUnit));
        var codes = new HashMap<UnitOfMeasure, String>();
        byUnit.forEach((unit, sizes) -> codes.put(unit, sizes.getFirst().code()));
        return new Sizes(packs.orElse(null), codes, unmapped);
    }

    /** The exact fraction that a decimal is. */
    static PackFactor factor(BigDecimal decimal) {
        var scale = Math.max(0, decimal.scale());
        var numerator = decimal.movePointRight(scale).toBigIntegerExact();
        var denominator = BigInteger.TEN.pow(scale);
        var divisor = numerator.gcd(denominator);
        return new PackFactor(
                numerator.divide(divisor).longValueExact(),
                denominator.divide(divisor).longValueExact());
    }

    /** The base unit first, so that its code wins over another code of the same unit. */
    private static List<Size> sizes(String baseCode, List<ItemUnit> units) {
        var sizes = new ArrayList<Size>();
        sizes.add(new Size(baseCode, PackFactor.ONE));
        units.stream()
                .filter(unit -> !unit.code().equals(baseCode)
                        && unit.quantityPerUnitOfMeasure().signum() > 0)
                .map(unit -> new Size(unit.code(), factor(unit.quantityPerUnitOfMeasure())))
                .forEach(sizes::add);
        return sizes;
    }

    /** Two packs of different size under one unit would have to be guessed apart. */
    private static boolean areEqual(List<Size> sizes) {
        return sizes.stream().map(Size::factor).distinct().count() == 1;
    }

    private static ItemPacks packs(UnitOfMeasure base, Map<UnitOfMeasure, List<Size>> byUnit) {
        var factors = new HashMap<UnitOfMeasure, PackFactor>();
        byUnit.forEach((unit, sizes) -> factors.put(unit, sizes.getFirst().factor()));
        return new ItemPacks(base, factors);
    }
}
