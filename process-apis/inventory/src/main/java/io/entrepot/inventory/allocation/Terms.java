package io.entrepot.inventory.allocation;

import org.jspecify.annotations.Nullable;

/**
 * What the partner agrees to.
 *
 * @param allowSplit whether more than one node may serve the order
 * @param allowBackorder whether what is short may wait
 * @param country where the goods go; absent where only the stock is in question
 */
public record Terms(
        boolean allowSplit,
        boolean allowBackorder,
        @Nullable String country) {}
