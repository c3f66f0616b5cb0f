package io.entrepot.erpbusinesscentral.order;

import java.time.Duration;

/** What came of cancelling an order. */
public sealed interface Cancellation {

    /** The ERP holds the order no more, and nothing of it was posted. */
    record Cancelled(String documentNumber) implements Cancellation {}

    /** Something of the order is posted, or being posted. */
    record Posted() implements Cancellation {}

    /** The ERP never held the order. */
    record Unknown() implements Cancellation {}

    /** An earlier change is still under way, or others keep changing the document. */
    record Undecided(Duration pause) implements Cancellation {}
}
