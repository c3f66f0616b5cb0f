package io.entrepot.sandbox.easypost;

import io.entrepot.sandbox.protocol.Json;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** One scan of a parcel as the carrier reports it. */
record Scan(String message, String status, String statusDetail, Instant datetime, String city, String state) {

    ObjectNode write(String carrier) {
        var location = Json.object()
                .put("object", "TrackingLocation")
                .put("city", city)
                .put("state", state)
                .putNull("country")
                .putNull("zip");
        return Json.object()
                .put("object", "TrackingDetail")
                .put("message", message)
                .put("description", "")
                .put("status", status)
                .put("status_detail", statusDetail)
                .put("datetime", datetime.toString())
                .put("source", carrier)
                .put("carrier_code", "")
                .set("tracking_location", location);
    }
}
