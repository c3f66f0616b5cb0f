package io.entrepot.canonical.inventory;

import io.entrepot.canonical.Identifier;

/** A place that holds or ships stock: a warehouse, a third-party warehouse, a supplier. */
public record NodeId(String value) {

    public NodeId {
        Identifier.checked(value, "node");
    }

    @Override
    public String toString() {
        return value;
    }
}
