package io.entrepot.erpbusinesscentral.order;

/** An order's document in the ERP and how it stands. */
public record OrderStatus(String documentNumber, State state) {

    /** Open for posting, completely posted, or deleted. */
    public enum State {
        OPEN,
        CLOSED,
        CANCELLED
    }
}
