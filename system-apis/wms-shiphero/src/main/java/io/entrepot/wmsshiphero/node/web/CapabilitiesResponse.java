package io.entrepot.wmsshiphero.node.web;

import jakarta.validation.constraints.NotNull;

/** What the backend of a warehouse API can do, so that callers need not know which it is. */
record CapabilitiesResponse(
        @NotNull String kind,
        @NotNull String backend,
        @NotNull Capabilities capabilities) {

    /**
     * The abilities.
     *
     * @param push whether the warehouse tells changes by itself
     * @param lots whether stock is told by lot
     * @param cancel how long an order can be taken back
     * @param units whether it counts in other units than the base unit
     */
    record Capabilities(
            boolean push,
            boolean lots,
            @NotNull String cancel,
            boolean partialShipments,
            boolean transferOrders,
            boolean blindReturns,
            boolean units) {}
}
