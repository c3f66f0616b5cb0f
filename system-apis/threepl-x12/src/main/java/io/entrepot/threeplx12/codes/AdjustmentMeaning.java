package io.entrepot.threeplx12.codes;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.MovementReason;
import org.jspecify.annotations.Nullable;

/**
 * What the reason of an adjustment does.
 *
 * @param from the bucket that changes
 * @param to where the pieces go to; absent where the quantity itself is a gain or a loss
 */
public record AdjustmentMeaning(
        MovementReason reason, Bucket from, @Nullable Bucket to) {}
