package io.entrepot.inventory;

import io.entrepot.foundation.schedule.retention.ExpiringRows;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says for how long what is over stays readable. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

    /** Longer than any source takes to correct what it told, and than anything that comparisons look back on. */
    private static final Duration HISTORY = Duration.ofDays(90);

    /** Twice what comparisons and the measure of the outflow look back on. */
    private static final Duration SHORTEST_HISTORY = Duration.ofDays(14);

    /** A year and a month: what was decided can be read when the books of its year are closed. */
    private static final Duration DECISIONS = Duration.ofDays(400);

    private static final Duration HOLDS = Duration.ofDays(30);

    /**
     * A position can be worked out again as of any moment since: its last two snapshots from before stay, so that a correction of the
     * very last still finds the one that counts instead. So does the highest number of each source, by which older ones are known.
     */
    @Bean
    ExpiringRows expiringSnapshots() {
        return history("stock_snapshot", "received_at")
                .onlyIf("old.as_of < :before")
                .onlyIf(superseded("old.as_of"))
                .onlyIf("""
                        old.sequence IS NULL OR old.voided_at IS NOT NULL OR EXISTS (
                            SELECT FROM stock_snapshot later
                            WHERE later.item = old.item AND later.node = old.node AND later.source = old.source
                              AND later.sequence > old.sequence AND later.voided_at IS NULL)""");
    }

    @Bean
    ExpiringRows expiringMovements() {
        return history("stock_movement", "received_at")
                .onlyIf("old.occurred_at < :before")
                .onlyIf(superseded("old.occurred_at"));
    }

    @Bean
    ExpiringRows expiringShipments() {
        return history("shipped_line", "shipped_at").onlyIf(superseded("old.shipped_at"));
    }

    @Bean
    ExpiringRows expiringPostings() {
        return history("posted_shipment", "posted_at");
    }

    @Bean
    ExpiringRows expiringReceipts() {
        return history("goods_receipt", "received_at");
    }

    /** An order goes with its legs, lots and reservations as one, once nothing of it is open, and none of it ended lately. */
    @Bean
    ExpiringRows expiringAllocations() {
        return ExpiringRows.of("allocation", "decided_at", DECISIONS)
                .keptAtLeast(HISTORY)
                .onlyIf("""
                        NOT EXISTS (SELECT FROM leg JOIN leg_line line USING (leg_id)
                            WHERE leg.order_id = old.order_id AND line.open > 0)""")
                .onlyIf("""
                        NOT EXISTS (SELECT FROM leg JOIN leg_line_lot lot USING (leg_id)
                            WHERE leg.order_id = old.order_id AND lot.open > 0)""")
                .onlyIf("""
                        NOT EXISTS (SELECT FROM leg JOIN reservation entry USING (leg_id) WHERE leg.order_id = old.order_id
                            GROUP BY entry.leg_id, entry.line_number
                            HAVING sum(entry.quantity) <> 0 OR max(entry.recorded_at) >= :before)""")
                .onlyIf(
                        "NOT EXISTS (SELECT FROM leg JOIN shipped_line USING (leg_id) WHERE leg.order_id = old.order_id)")
                .onlyIf("NOT EXISTS (SELECT FROM backorder WHERE order_id = old.order_id AND ended_at IS NULL)")
                .with("reservation", "leg_id IN (SELECT leg_id FROM leg JOIN gone USING (order_id))")
                .with("leg_line_lot", "leg_id IN (SELECT leg_id FROM leg JOIN gone USING (order_id))")
                .with("leg_line", "leg_id IN (SELECT leg_id FROM leg JOIN gone USING (order_id))")
                .with("leg", "order_id IN (SELECT order_id FROM gone)")
                .with("backorder_promise", "order_id IN (SELECT order_id FROM gone)")
                .with("backorder", "order_id IN (SELECT order_id FROM gone)");
    }

    /** The same request again finds its hold, also long after it has lapsed. */
    @Bean
    ExpiringRows expiringHolds() {
        return ExpiringRows.of("stock_hold", "lapses_at", HOLDS)
                .onlyIf("NOT EXISTS (SELECT FROM stock_hold_line WHERE hold_id = old.hold_id AND open > 0)")
                .onlyIf("""
                        NOT EXISTS (SELECT FROM reservation entry WHERE entry.hold_id = old.hold_id
                            GROUP BY entry.item, entry.node HAVING sum(entry.quantity) <> 0)""")
                .with("reservation", "hold_id IN (SELECT hold_id FROM gone)")
                .with("stock_hold_line", "hold_id IN (SELECT hold_id FROM gone)");
    }

    @Bean
    ExpiringRows expiringChannelOrders() {
        return ExpiringRows.of("channel_order", "ended_at", HISTORY)
                .with("channel_demand", "(channel, order_ref) IN (SELECT channel, order_ref FROM gone)");
    }

    @Bean
    ExpiringRows expiringFindings() {
        return ExpiringRows.of("drift_finding", "closed_at", DECISIONS);
    }

    @Bean
    ExpiringRows expiringComparisons() {
        return ExpiringRows.of("drift_run", "finished_at", HISTORY)
                .onlyIf("NOT EXISTS (SELECT FROM drift_finding WHERE run = old.id)")
                .with("drift_suspect", "run IN (SELECT id FROM gone)")
                .with("drift_accuracy", "run IN (SELECT id FROM gone)");
    }

    private static ExpiringRows history(String table, String moment) {
        return ExpiringRows.of(table, moment, HISTORY).keptAtLeast(SHORTEST_HISTORY);
    }

    /** Two later snapshots count that are themselves older than the period. */
    private static String superseded(String moment) {
        return """
                2 = (SELECT count(*) FROM (
                    SELECT FROM stock_snapshot later
                    WHERE later.item = old.item AND later.node = old.node AND later.counts AND later.voided_at IS NULL
                      AND later.as_of > %s AND later.as_of < :before LIMIT 2) two)""".formatted(moment);
    }
}
