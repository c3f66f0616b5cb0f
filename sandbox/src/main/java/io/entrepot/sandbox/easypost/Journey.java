package io.entrepot.sandbox.easypost;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The scans a parcel gets on its way, and the canned histories of EasyPost's test codes. */
final class Journey {

    private static final Stop LABEL =
            new Stop("Shipping label created", "pre_transit", "label_created", "ATLANTA", "GA");
    private static final Stop DEPARTED =
            new Stop("Departed origin facility", "in_transit", "departed_origin_facility", "ATLANTA", "GA");
    private static final Stop ON_VAN =
            new Stop("Out for delivery", "out_for_delivery", "out_for_delivery", "AUSTIN", "TX");
    private static final Stop DELIVERED =
            new Stop("Delivered, front desk", "delivered", "arrived_at_destination", "AUSTIN", "TX");
    private static final Stop FAILED = new Stop("Receiver refused the parcel", "failure", "refused", "AUSTIN", "TX");
    private static final Stop RETURNED = new Stop("Returned to sender", "return_to_sender", "return", "AUSTIN", "TX");
    private static final Stop UNKNOWN = new Stop("No information", "unknown", "unknown", "AUSTIN", "TX");

    private static final List<Stop> USUAL = List.of(LABEL, DEPARTED, ON_VAN, DELIVERED);
    private static final Map<String, List<Stop>> TEST_CODES = Map.of(
            "EZ1000000001", List.of(LABEL),
            "EZ2000000002", List.of(LABEL, DEPARTED),
            "EZ3000000003", List.of(LABEL, DEPARTED, ON_VAN),
            "EZ4000000004", USUAL,
            "EZ5000000005", List.of(LABEL, DEPARTED, RETURNED),
            "EZ6000000006", List.of(LABEL, DEPARTED, FAILED),
            "EZ7000000007", List.of(UNKNOWN));

    private Journey() {}

    /** The history that a test code is born with; empty for every other code. */
    static List<Scan> canned(String trackingCode, Instant now) {
        var stops = TEST_CODES.getOrDefault(trackingCode, List.of());
        return IntStream.range(0, stops.size())
                .mapToObj(index -> stops.get(index).scan(now.minus(Duration.ofHours(stops.size() - index))))
                .toList();
    }

    static boolean goesOnAfter(int scans) {
        return scans < USUAL.size();
    }

    static boolean endsAfter(int scans) {
        return scans + 1 == USUAL.size();
    }

    static Scan next(int scans, Instant now) {
        return USUAL.get(scans).scan(now);
    }

    static Scan failure(Instant now) {
        return FAILED.scan(now);
    }

    private record Stop(String message, String status, String detail, String city, String state) {

        private Scan scan(Instant when) {
            return new Scan(message, status, detail, when, city, state);
        }
    }
}
