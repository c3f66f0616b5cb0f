package io.entrepot.threeplx12.codes;

import io.entrepot.canonical.inventory.Bucket;

/** What a quantity of an 846 counts. */
public sealed interface QuantityMeaning {

    /** The pieces in one bucket. */
    record In(Bucket bucket) implements QuantityMeaning {}

    /** All pieces in the building: never stock by itself, only a check of the others. */
    record Total() implements QuantityMeaning {}

    /** A figure that says nothing about stock, such as a forecast. */
    record Ignored() implements QuantityMeaning {}
}
