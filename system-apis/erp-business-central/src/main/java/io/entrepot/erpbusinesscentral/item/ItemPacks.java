package io.entrepot.erpbusinesscentral.item;

import io.entrepot.canonical.item.PackFactor;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** The units of one item with their exact sizes; converts between them without rounding. */
public record ItemPacks(UnitOfMeasure baseUnit, Map<UnitOfMeasure, PackFactor> factors) {

    /** The ERP keeps quantities with five decimals. */
    private static final int FINEST_SCALE = 5;

    public ItemPacks {
        factors = Map.copyOf(factors);
    }

    public boolean has(UnitOfMeasure unit) {
        return factors.containsKey(unit);
    }

    /** The amount in the other unit, or empty where a unit is not of the item or the amount does not divide. */
    public Optional<BigDecimal> convert(Quantity quantity, UnitOfMeasure unit) {
        var from = factors.get(quantity.unit());
        var to = factors.get(unit);
        return from == null || to == null ? Optional.empty() : divided(quantity.amount(), from, to);
    }

    private static Optional<BigDecimal> divided(BigDecimal amount, PackFactor from, PackFactor to) {
        var dividend =
                amount.multiply(BigDecimal.valueOf(from.numerator())).multiply(BigDecimal.valueOf(to.denominator()));
        var divisor = BigDecimal.valueOf(from.denominator()).multiply(BigDecimal.valueOf(to.numerator()));
        var quotient = dividend.divide(divisor, FINEST_SCALE, RoundingMode.DOWN);
        return quotient.multiply(divisor).compareTo(dividend) == 0
                ? Optional.of(new Quantity(quotient, UnitOfMeasure.EACH).amount())
                : Optional.empty();
    }
}
