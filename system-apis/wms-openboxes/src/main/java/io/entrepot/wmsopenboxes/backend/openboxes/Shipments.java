package io.entrepot.wmsopenboxes.backend.openboxes;

import io.entrepot.foundation.backend.CallBudget.CallClass;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The goods of movements on their way. */
final class Shipments {

    private final OpenBoxesApi api;
    private final Session session;

    Shipments(OpenBoxesApi api, Session session) {
        this.api = api;
        this.session = session;
    }

    /** The minute in which they were sent, in the vendor's spelling. */
    @Nullable String sentAt(String shipment) {
        return session.call(CallClass.FULFILMENT, cookie -> api.one(cookie, "shipment", shipment))
                .path("actualShippingDate")
                .asString(null);
    }

    /** What was received and what is still expected. */
    JsonNode receiving(String shipment) {
        return session.call(CallClass.SYNC, cookie -> api.receiving(cookie, shipment));
    }
}
