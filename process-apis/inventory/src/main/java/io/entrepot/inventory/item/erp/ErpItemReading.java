package io.entrepot.inventory.item.erp;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.PackFactor;
import io.entrepot.canonical.item.Tracking;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.inventory.item.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one item of the ERP means to us. */
sealed interface ErpItemReading {

    /** It is an item. */
    record Understood(Item item) implements ErpItemReading {}

    /** It is listed, but something about it is wrong; what was known of it stays. */
    record Odd(@Nullable ItemNumber number, String reason) implements ErpItemReading {}

    static ErpItemReading of(ErpCatalogue.ErpItem listed) {
        @Nullable ItemNumber number = null;
        try {
            number = new ItemNumber(required(listed.item(), "item"));
            return new Understood(item(number, listed));
        } catch (IllegalArgumentException odd) {
            return new Odd(number, Objects.requireNonNullElse(odd.getMessage(), "cannot be understood"));
        }
    }

    private static Item item(ItemNumber number, ErpCatalogue.ErpItem listed) {
        return new Item(
                number,
                Objects.requireNonNullElse(listed.description(), ""),
                listed.gtin(),
                new UnitOfMeasure(required(listed.baseUnit(), "baseUnit")),
                packs(Objects.requireNonNullElse(listed.units(), List.of())),
                Tracking.valueOf(required(listed.tracking(), "tracking")),
                Boolean.TRUE.equals(listed.blocked()));
    }

    private static Map<UnitOfMeasure, PackFactor> packs(List<ErpCatalogue.Pack> units) {
        var packs = new HashMap<UnitOfMeasure, PackFactor>();
        for (var pack : units) {
            packs.put(
                    new UnitOfMeasure(required(pack.unit(), "unit")),
                    new PackFactor(pack.numerator(), pack.denominator()));
        }
        return packs;
    }

    private static String required(@Nullable String value, String what) {
        if (value == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return value;
    }
}
