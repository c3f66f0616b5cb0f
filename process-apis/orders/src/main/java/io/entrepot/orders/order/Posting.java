package io.entrepot.orders.order;

import org.jspecify.annotations.Nullable;

/** Whether a shipment is posted to finance, and under which document numbers. */
public record Posting(
        State state,
        @Nullable String shipmentNumber,
        @Nullable String invoiceNumber) {

    public static final Posting REQUESTED = new Posting(State.REQUESTED, null, null);
    public static final Posting FAILED = new Posting(State.FAILED, null, null);

    /** A posting is requested until the ERP has it; failed means that a person must look. */
    public enum State {
        REQUESTED,
        POSTED,
        FAILED
    }

    public static Posting posted(String shipmentNumber, String invoiceNumber) {
        return new Posting(State.POSTED, shipmentNumber, invoiceNumber);
    }

    public boolean isPosted() {
        return state == State.POSTED;
    }
}
