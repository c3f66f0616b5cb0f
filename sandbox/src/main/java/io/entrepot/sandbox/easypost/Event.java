package io.entrepot.sandbox.easypost;

import io.entrepot.sandbox.protocol.Json;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Something that happened to a tracker; the result itself travels only in the webhook. */
record Event(String id, String description, Instant createdAt, String status) {

    Event with(String newStatus) {
        return new Event(id, description, createdAt, newStatus);
    }

    ObjectNode write() {
        return Json.object()
                .put("id", id)
                .put("object", "Event")
                .put("mode", "test")
                .put("description", description)
                .put("status", status)
                .put("user_id", "user_00000000000000000000000000000001")
                .put("created_at", createdAt.toString());
    }
}
