package io.entrepot.foundation.warehouse.leg;

/** Where a leg stands in the warehouse; a later constant is never taken back by an earlier one. */
public enum FulfilmentState {
    REQUESTED,
    ACCEPTED,
    PICKING,
    PACKED,
    CANCELLED,
    SHIPPED; // after CANCELLED, because goods that left have left

    public FulfilmentState advancedTo(FulfilmentState next) {
        return next.compareTo(this) > 0 ? next : this;
    }
}
