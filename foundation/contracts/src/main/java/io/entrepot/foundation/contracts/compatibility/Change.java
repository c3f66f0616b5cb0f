package io.entrepot.foundation.contracts.compatibility;

/** How the set of values that a part of a document allows has changed. */
enum Change {
    WIDER,
    NARROWER,
    OTHER,
    UNDECIDED
}
