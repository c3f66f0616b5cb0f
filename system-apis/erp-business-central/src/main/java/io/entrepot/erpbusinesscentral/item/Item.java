package io.entrepot.erpbusinesscentral.item;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.PackFactor;
import io.entrepot.canonical.item.Tracking;
import io.entrepot.canonical.item.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as the ERP knows it.
 *
 * @param packs the units besides the base unit
 * @param stockOnHand pieces in the base unit, over all places together
 * @param blocked whether nothing may be sold of it
 * @param blockedReason why, where it is blocked because a code of the ERP has no mapping
 */
public record Item(
        ItemNumber number,
        String description,
        @Nullable String gtin,
        UnitOfMeasure baseUnit,
        List<Pack> packs,
        Tracking tracking,
        BigDecimal stockOnHand,
        boolean blocked,
        @Nullable String blockedReason) {

    /** Stands for a base unit that has no mapping: "mutually defined" of Recommendation 20, which fits no quantity. */
    public static final UnitOfMeasure UNMAPPED_UNIT = new UnitOfMeasure("ZZ");

    public Item {
        packs = List.copyOf(packs);
    }

    /** A unit that holds so many base units. */
    public record Pack(UnitOfMeasure unit, PackFactor factor) {}
}
