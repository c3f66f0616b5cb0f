package io.entrepot.foundation.warehouse.node.web;

import io.entrepot.foundation.warehouse.node.Capabilities.Ability;
import io.entrepot.foundation.warehouse.node.Capabilities.Cadence;
import jakarta.validation.constraints.NotNull;

/** What the backend of a warehouse API can do, so that callers need not know which it is. */
record CapabilitiesResponse(
        @NotNull String kind,
        @NotNull String backend,
        @NotNull Capabilities capabilities) {

    static CapabilitiesResponse of(io.entrepot.foundation.warehouse.node.Capabilities known) {
        return new CapabilitiesResponse(
                "warehouse",
                known.backend(),
                new Capabilities(
                        known.cadence().name(),
                        known.cadence() == Cadence.PUSH,
                        known.has(Ability.LOTS),
                        known.has(Ability.EXPIRY),
                        known.has(Ability.MOVEMENTS),
                        known.cancellation(),
                        known.has(Ability.PARTIAL_SHIPMENTS),
                        known.has(Ability.TRANSFER_ORDERS),
                        known.has(Ability.BLIND_RETURNS),
                        known.has(Ability.UNITS),
                        known.has(Ability.ADVANCE_SHIP_NOTICES)));
    }

    /**
     * The abilities.
     *
     * @param cadence PUSH, POLL or BATCH: how news of the warehouse comes
     * @param push whether the warehouse tells changes by itself
     * @param lots whether stock is told by lot
     * @param expiry whether lots are told with the last day on which they may be used
     * @param movements whether single movements of stock are told beside its absolute figures
     * @param cancel how long an order can be taken back
     * @param units whether it counts in other units than the base unit
     * @param advanceShipNotices whether deliveries can be announced to it
     */
    record Capabilities(
            @NotNull String cadence,
            boolean push,
            boolean lots,
            boolean expiry,
            boolean movements,
            @NotNull String cancel,
            boolean partialShipments,
            boolean transferOrders,
            boolean blindReturns,
            boolean units,
            boolean advanceShipNotices) {}
}
