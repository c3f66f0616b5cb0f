package io.entrepot.inventory.item;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.PackFactor;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.Tracking;
import io.entrepot.canonical.item.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that is stocked and sold.
 *
 * @param packs how many base units each further unit holds
 * @param blocked whether it may not be sold now; its stock is kept but not promised
 */
public record Item(
        ItemNumber number,
        String description,
        @Nullable String gtin,
        UnitOfMeasure baseUnit,
        Map<UnitOfMeasure, PackFactor> packs,
        Tracking tracking,
        boolean blocked) {

    /** Units of Recommendation 20 that count pieces; packages (Recommendation 21) begin with X. */
    private static final Set<String> PIECES = Set.of("EA", "H87", "C62");

    private static final int DECIMALS_OF_MEASURES = 6;

    public Item {
        packs = Map.copyOf(packs);
    }

    /** What a quantity comes to in the base unit. */
    public Conversion inBaseUnit(Quantity quantity) {
        var factor = quantity.unit().equals(baseUnit) ? PackFactor.ONE : packs.get(quantity.unit());
        if (factor == null) {
            return new Conversion.NotAUnitOfTheItem();
        }
        return factor.toBase(quantity.amount())
                .filter(amount -> amount.scale() <= decimals())
                .<Conversion>map(Item::withinBounds)
                .orElseGet(Conversion.NotDivisible::new);
    }

    /** How many decimals an amount in the base unit may have: pieces and packages are whole. */
    public int decimals() {
        return PIECES.contains(baseUnit.code()) || baseUnit.code().startsWith("X") ? 0 : DECIMALS_OF_MEASURES;
    }

    private static Conversion withinBounds(BigDecimal amount) {
        return amount.abs().compareTo(Quantity.LARGEST) > 0
                ? new Conversion.TooLarge()
                : new Conversion.Converted(amount.setScale(Math.max(0, amount.scale())));
    }

    /** The outcome of converting a quantity to the base unit. */
    public sealed interface Conversion {

        /** The exact amount in the base unit. */
        record Converted(BigDecimal amount) implements Conversion {}

        /** The item does not come in this unit. */
        record NotAUnitOfTheItem() implements Conversion {}

        /** The quantity is a fraction of something that cannot be divided. */
        record NotDivisible() implements Conversion {}

        /** No real quantity is that large. */
        record TooLarge() implements Conversion {}
    }
}
