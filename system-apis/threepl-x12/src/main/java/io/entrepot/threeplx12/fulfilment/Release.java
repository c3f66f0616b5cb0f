package io.entrepot.threeplx12.fulfilment;

/** What came of handing a leg over. */
public sealed interface Release {

    /** The leg is on its way to the warehouse, or was before. */
    record Accepted(FulfilmentOrder order, boolean isNew) implements Release {}

    /** The leg was handed over before with other goods. */
    record AskedDifferently() implements Release {}

    /** X12 cannot carry what was asked. */
    record CannotBeWritten(String reason) implements Release {}
}
