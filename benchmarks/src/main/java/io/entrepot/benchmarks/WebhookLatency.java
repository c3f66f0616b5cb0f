package io.entrepot.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Measures from the moment at which the warehouse ships, and sends its webhook, to the milestone that a partner reads. */
final class WebhookLatency {

    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PartnerClient partner;
    private final int orders;

    WebhookLatency(PartnerClient partner, int orders) {
        this.partner = partner;
        this.orders = orders;
    }

    Map<String, String> run() {
        var millis = IntStream.range(0, orders)
                .mapToObj(number -> latency())
                .sorted()
                .toList();
        var figures = new LinkedHashMap<String, String>();
        figures.put("webhook to milestone at the edge, median of %d".formatted(orders), quantile(millis, 0.5));
        figures.put("webhook to milestone at the edge, p95", quantile(millis, 0.95));
        figures.put("webhook to milestone at the edge, largest", quantile(millis, 1));
        return figures;
    }

    private long latency() {
        var order = partner.order("SKU-0015");
        var seen = awaitDeparture(order);
        var leg = partner.get(order).at("/legs/0/legId").asString();
        var shipped = partner.sandbox("/state/wms/orders?orderNumber=" + leg).at("/orders/0/shipments/0/createdAt");
        return Duration.between(Instant.parse(shipped.asString()), seen).toMillis();
    }

    private Instant awaitDeparture(String order) {
        var clock = InstantSource.system();
        var begin = clock.instant();
        while (!isDeparted(order)) {
            if (Duration.between(begin, clock.instant()).compareTo(PATIENCE) > 0) {
                throw new IllegalStateException("order " + order + " did not depart");
            }
            LockSupport.parkNanos(POLL);
        }
        return clock.instant();
    }

    private boolean isDeparted(String order) {
        var milestones = partner.get(order + "/milestones").at("/milestones");
        return StreamSupport.stream(milestones.spliterator(), false)
                .anyMatch(each -> each.at("/milestone").asString().equals("SHIPMENT_DEPARTED"));
    }

    private static String quantile(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1)))) + " ms";
    }
}
