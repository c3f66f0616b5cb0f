package io.entrepot.foundation.warehouse.leg;

/** What came of handing a leg to the warehouse. */
public sealed interface Release {

    /** The warehouse has it, or is certain to get it. */
    record Accepted(LegStanding leg, boolean isNew) implements Release {}

    /** The leg was handed over before, with other goods or to another node. */
    record AskedDifferently() implements Release {}

    /** The way to the warehouse cannot carry what was asked. */
    record CannotBeCarried(String reason) implements Release {}

    /** Another call works on it, or its outcome is not clear yet. */
    record InProgress() implements Release {}
}
