package io.entrepot.canonical.order;

import io.entrepot.canonical.Identifier;

/** Goods that left a node together for one leg. */
public record ShipmentId(String value) {

    public ShipmentId {
        Identifier.checked(value, "shipment");
    }

    @Override
    public String toString() {
        return value;
    }
}
