package io.entrepot.canonical.order;

import io.entrepot.canonical.Identifier;

/** A partner who calls the platform and owns what it orders. */
public record ConsumerId(String value) {

    public ConsumerId {
        Identifier.checked(value, "consumer");
    }

    @Override
    public String toString() {
        return value;
    }
}
