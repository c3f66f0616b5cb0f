package io.entrepot.sandbox.easypost;

import io.entrepot.sandbox.protocol.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A parcel that is followed; while it is under way, {@code due} says when its next scan comes. */
record Tracker(
        String id,
        String trackingCode,
        String carrier,
        Instant createdAt,
        Instant updatedAt,
        List<Scan> scans,
        @Nullable Instant due) {

    private static final Duration USUAL_TRANSIT = Duration.ofDays(3);

    String status() {
        return scans.isEmpty() ? "unknown" : scans.getLast().status();
    }

    Tracker scanned(Scan scan, @Nullable Instant next) {
        var all = Stream.concat(scans.stream(), Stream.of(scan)).toList();
        return new Tracker(id, trackingCode, carrier, createdAt, scan.datetime(), all, next);
    }

    boolean isDue(Instant now) {
        return due != null && !due.isAfter(now);
    }

    ObjectNode write() {
        var written = Json.object()
                .put("id", id)
                .put("object", "Tracker")
                .put("mode", "test")
                .put("tracking_code", trackingCode)
                .put("carrier", carrier)
                .put("status", status())
                .put(
                        "status_detail",
                        scans.isEmpty() ? "unknown" : scans.getLast().statusDetail())
                .put("created_at", createdAt.toString())
                .put("updated_at", updatedAt.toString())
                .put("signed_by", status().equals("delivered") ? "John Tester" : null)
                .put("est_delivery_date", createdAt.plus(USUAL_TRANSIT).toString())
                .put("finalized", due == null)
                .put("is_return", false)
                .put("public_url", "https://track.example.com/" + id)
                .putNull("weight")
                .putNull("shipment_id")
                .putNull("carrier_detail");
        written.putArray("fees");
        var details = written.putArray("tracking_details");
        scans.forEach(scan -> details.add(scan.write(carrier)));
        return written;
    }
}
