package io.entrepot.erpbusinesscentral.order;

import java.time.Duration;
import java.util.List;

/** What came of placing an order. */
public sealed interface Placement {

    /** The ERP holds exactly one document for the order. */
    record Placed(OrderStatus status, boolean created) implements Placement {}

    /** The partner is no customer of the ERP. */
    record UnknownCustomer() implements Placement {}

    /** The ERP does not know what these lines name. */
    record FaultyLines(List<LineFault> faults) implements Placement {}

    /** The order was placed before with other content. */
    record OtherContent() implements Placement {}

    /** The ERP holds more than one document for the order: a person must look. */
    record Ambiguous() implements Placement {}

    /** The ERP's document has other lines than asked for: a person must look. */
    record NotAsAsked(String documentNumber) implements Placement {}

    /** The outcome of an earlier attempt is still open. */
    record Undecided(Duration pause) implements Placement {}
}
