package io.entrepot.sandbox.openboxes;

import java.time.Instant;

/** An article; its unit is free text. */
record Product(String id, String code, String name, String unit, boolean lotControl, Instant created, Instant updated) {

    Product withUnit(String text, Instant now) {
        return new Product(id, code, name, text, lotControl, created, now);
    }
}
