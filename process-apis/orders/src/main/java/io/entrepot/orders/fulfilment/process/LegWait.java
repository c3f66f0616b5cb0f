package io.entrepot.orders.fulfilment.process;

import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.LegState;
import io.entrepot.orders.fulfilment.ProcessProgress;
import io.entrepot.orders.order.Order;

/** What a leg may wait for, and when that wait is over. */
enum LegWait {
    ACKNOWLEDGEMENT("awaitAcknowledgement"),
    PICK("awaitPick"),
    DEPARTURE("awaitDeparture"),
    DELIVERY("awaitDelivery");

    private final String activity;

    LegWait(String activity) {
        this.activity = activity;
    }

    /** The identifier of the receive task in the process model. */
    String activity() {
        return activity;
    }

    boolean isOver(Order order, LegId leg) {
        return switch (this) {
            case ACKNOWLEDGEMENT -> hasReached(order, leg, LegState.ACKNOWLEDGED);
            case PICK -> hasReached(order, leg, LegState.PICK_CONFIRMED);
            case DEPARTURE -> order.shipmentsOf(leg).stream().anyMatch(shipment -> !ProcessProgress.isDone(shipment));
            case DELIVERY -> order.isLegDelivered(leg);
        };
    }

    private static boolean hasReached(Order order, LegId leg, LegState state) {
        return order.leg(leg).map(known -> known.hasReached(state)).orElse(false);
    }
}
