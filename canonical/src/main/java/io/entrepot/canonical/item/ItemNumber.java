package io.entrepot.canonical.item;

import io.entrepot.canonical.Identifier;

/** The stock keeping unit by which everyone names an item. */
public record ItemNumber(String value) {

    public ItemNumber {
        Identifier.checked(value, "item");
    }

    @Override
    public String toString() {
        return value;
    }
}
