package io.entrepot.wmsopenboxes.fulfilment;

/** What came of handing a leg to the warehouse. */
public sealed interface Release {

    /** The warehouse has it. */
    record Accepted(FulfilmentOrder order, boolean isNew) implements Release {}

    /** The leg was handed over before, with other goods or to another node. */
    record AskedDifferently() implements Release {}

    /** Another call works on it, or its outcome is not clear yet. */
    record InProgress() implements Release {}
}
