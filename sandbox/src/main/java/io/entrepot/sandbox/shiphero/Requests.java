package io.entrepot.sandbox.shiphero;

import java.util.UUID;

/** What every result of the schema begins with. */
final class Requests {

    private Requests() {}

    static View result() {
        return new View().with("request_id", newId());
    }

    static String newId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 24);
    }
}
