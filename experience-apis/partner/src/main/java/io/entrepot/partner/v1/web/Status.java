package io.entrepot.partner.v1.web;

import io.entrepot.canonical.order.OrderState;

/** The one word that version 1 has for where an order stands. */
enum Status {
    OPEN,
    IN_PROGRESS,
    SHIPPED,
    DELIVERED,
    CANCELLED;

    static Status of(OrderState state) {
        return switch (state) {
            case RECEIVED, ACCEPTED, ON_HOLD, PARTIALLY_ALLOCATED, ALLOCATED, BACKORDERED -> OPEN;
            case RELEASED, IN_FULFILMENT, PARTIALLY_SHIPPED -> IN_PROGRESS;
            case SHIPPED -> SHIPPED;
            case DELIVERED -> DELIVERED;
            case CANCELLED -> CANCELLED;
        };
    }
}
