package io.entrepot.benchmarks;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Measures from a count in the warehouse, which sends its webhook, to the availability that a partner reads. */
final class EdgeLatency {

    private static final String WAREHOUSE = "ATL";
    private static final String ITEM = "SKU-0016";
    private static final int PLENTY = 5000;
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(5); // oftener would measure the asking
    private static final int WARM_UP = 100;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final PartnerClient partner;
    private final int webhooks;

    EdgeLatency(PartnerClient partner, int webhooks) {
        this.partner = partner;
        this.webhooks = webhooks;
    }

    Map<String, String> run() {
        partner.awaitStock(ITEM);
        for (int number = 1; number <= WARM_UP; number++) {
            latency(PLENTY - number);
            LockSupport.parkNanos(BETWEEN);
        }
        var latencies = new ArrayList<Duration>();
        for (int number = 0; number < webhooks; number++) {
            latencies.add(latency(PLENTY + number));
            LockSupport.parkNanos(BETWEEN);
        }
        latencies.sort(null);
        var figures = new LinkedHashMap<String, String>();
        figures.put("webhook to availability at the edge, median of %d".formatted(webhooks), quantile(latencies, 0.5));
        figures.put("webhook to availability at the edge, p95", quantile(latencies, 0.95));
        figures.put("webhook to availability at the edge, p99 (goal 200 ms)", quantile(latencies, 0.99));
        figures.put("webhook to availability at the edge, largest", quantile(latencies, 1));
        return figures;
    }

    private Duration latency(int onHand) {
        var before = available();
        var begin = System.nanoTime();
        partner.steer("/wms/stock", """
                {"warehouse":"%s","sku":"%s","onHand":%d}""".formatted(WAREHOUSE, ITEM, onHand));
        while (available().compareTo(before) == 0) {
            if (System.nanoTime() - begin > PATIENCE) {
                throw new IllegalStateException(onHand + " pieces of " + ITEM + " did not become visible");
            }
            LockSupport.parkNanos(POLL);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private BigDecimal available() {
        return partner.get("/partner/v2/availability?item=" + ITEM)
                .at("/items/0/available")
                .asDecimal();
    }

    private static String quantile(List<Duration> sorted, double share) {
        return sorted.get((int) Math.round(share * (sorted.size() - 1))).toMillis() + " ms";
    }
}
