package io.entrepot.threeplx12.fulfilment;

/** Where a leg stands in the warehouse; a later constant is never taken back by an earlier one. */
public enum FulfilmentState {
    /** Its 940 waits, or is on its way and not answered. */
    REQUESTED,
    ACCEPTED,
    /** Something has left, and more will. */
    PACKED,
    CANCELLED,
    SHIPPED; // after CANCELLED, because goods that left have left

    FulfilmentState advancedTo(FulfilmentState next) {
        return next.compareTo(this) > 0 ? next : this;
    }
}
