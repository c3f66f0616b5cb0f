package io.entrepot.inventory.allocation.postgres;

import io.entrepot.inventory.allocation.Decision;
import io.entrepot.inventory.allocation.Hold;
import io.entrepot.inventory.allocation.postgres.Decisions.Decided;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what a batch decided with a fixed number of statements, however many requests it has. */
@Repository
class BatchRows {

    private final JdbcClient jdbc;
    private final Commitments commitments;
    private final HoldRows holds;
    private final DecisionSequels sequels;

    BatchRows(JdbcClient jdbc, Commitments commitments, HoldRows holds, DecisionSequels sequels) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.holds = holds;
        this.sequels = sequels;
    }

    /** Has this transaction's statements planned once: planning them for each group would cost more than running them. */
    void planOnce() {
        jdbc.sql("SET LOCAL plan_cache_mode = force_generic_plan").update();
    }

    void write(Decisions decisions) {
        var now = decisions.now().atOffset(ZoneOffset.UTC);
        if (!decisions.orders().isEmpty()) {
            sequels.date(decisions);
            insertOrders(decisions.orders(), now);
            sequels.follow(decisions);
        }
        var held = decisions.holds().stream()
                .flatMap(hold -> hold.lines().stream().map(line -> new HoldLine(hold, line)))
                .toList();
        if (!held.isEmpty()) {
            insertHolds(decisions.holds(), held, now);
        }
        if (!decisions.converted().isEmpty()) {
            holds.end(decisions.converted(), "CONVERTED", decisions.now());
        }
        commitments.write(decisions.book(), held);
    }

    private void insertOrders(List<Decided> orders, OffsetDateTime now) {
        var legs = new ArrayList<LegRow>();
        var lines = new ArrayList<LegLine>();
        for (var order : orders) {
            for (var leg : order.decision().legs()) {
                legs.add(new LegRow(
                        leg.id().value(),
                        order.request().order().value(),
                        leg.node().value()));
                leg.lines().forEach(line -> lines.add(line(leg, line)));
            }
        }
        jdbc.sql("""
                WITH decided AS (
                    INSERT INTO allocation (order_id, request, decision, decided_at, channel, channel_order, hold_id)
                    SELECT order_id, request, decision, :now, channel, channel_order, hold_id FROM unnest(
                        :orders::text[], :requests::text[], :decisions::text[], :channels::text[], :channelOrders::text[],
                        :holds::text[]) AS t (order_id, request, decision, channel, channel_order, hold_id)
                ), legs AS (
                    INSERT INTO leg (leg_id, order_id, node)
                    SELECT * FROM unnest(:legs::text[], :legOrders::text[], :legNodes::text[])
                ), lines AS (
                    INSERT INTO leg_line (leg_id, line_number, item, node, open)
                    SELECT * FROM unnest(:lineLegs::text[], :lines::int[], :items::text[], :nodes::text[], :amounts::numeric[])
                )
                INSERT INTO reservation (leg_id, line_number, item, node, kind, quantity, cause, occurred_at, recorded_at)
                SELECT leg_id, line_number, item, node, 'HARD', amount, 'allocation', :now, :now
                FROM unnest(:lineLegs::text[], :lines::int[], :items::text[], :nodes::text[], :amounts::numeric[])
                    AS t (leg_id, line_number, item, node, amount)""")
                .param("now", now)
                .param(
                        "orders",
                        Columns.of(orders, order -> order.request().order().value()))
                .param("requests", Columns.of(orders, order -> AllocationRows.json(order.request())))
                .param("decisions", Columns.of(orders, order -> AllocationRows.json(order.decision())))
                .param(
                        "channels",
                        Columns.of(orders, order -> order.request().soldBy().value()))
                .param(
                        "channelOrders",
                        Columns.ofNullable(orders, order -> order.request().channelOrder()))
                .param(
                        "holds",
                        Columns.ofNullable(orders, order -> order.request().reservation()))
                .param("legs", Columns.of(legs, LegRow::leg))
                .param("legOrders", Columns.of(legs, LegRow::order))
                .param("legNodes", Columns.of(legs, LegRow::node))
                .param("lineLegs", Columns.of(lines, LegLine::leg))
                .param("lines", Columns.of(lines, line -> Integer.toString(line.lineNumber())))
                .param("items", Columns.of(lines, LegLine::item))
                .param("nodes", Columns.of(lines, LegLine::node))
                .param("amounts", Columns.of(lines, line -> line.amount().toPlainString()))
                .update();
    }

    private void insertHolds(List<Hold> standing, List<HoldLine> lines, OffsetDateTime now) {
        jdbc.sql("""
                WITH held AS (
                    INSERT INTO stock_hold (hold_id, request, channel, lines, lapses_at, created_at)
                    SELECT hold_id, request, channel, lines, lapses_at, :now FROM unnest(
                        :holds::text[], :requests::text[], :channels::text[], :holdLines::text[], :lapses::timestamptz[])
                        AS t (hold_id, request, channel, lines, lapses_at)
                ), lines AS (
                    INSERT INTO stock_hold_line (hold_id, line_number, item, node, channel, open, lapses_at)
                    SELECT * FROM unnest(:lineHolds::text[], :lines::int[], :items::text[], :nodes::text[],
                        :lineChannels::text[], :amounts::numeric[], :lineLapses::timestamptz[])
                )
                INSERT INTO reservation (hold_id, line_number, item, node, kind, quantity, cause, occurred_at, recorded_at)
                SELECT hold_id, line_number, item, node, 'SOFT', amount, 'hold', :now, :now
                FROM unnest(:lineHolds::text[], :lines::int[], :items::text[], :nodes::text[], :amounts::numeric[])
                    AS t (hold_id, line_number, item, node, amount)""")
                .param("now", now)
                .param("holds", Columns.of(standing, hold -> hold.request().id()))
                .param("requests", Columns.of(standing, hold -> AllocationRows.json(hold.request())))
                .param(
                        "channels",
                        Columns.of(standing, hold -> hold.request().soldBy().value()))
                .param("holdLines", Columns.of(standing, hold -> AllocationRows.json(hold.lines())))
                .param("lapses", Columns.of(standing, hold -> hold.lapsesAt().toString()))
                .param("lineHolds", Columns.of(lines, HoldLine::id))
                .param(
                        "lines",
                        Columns.of(lines, line -> Integer.toString(line.line().lineNumber())))
                .param("items", Columns.of(lines, line -> line.line().item().value()))
                .param("nodes", Columns.of(lines, line -> line.line().node().value()))
                .param(
                        "lineChannels",
                        Columns.of(lines, line -> line.hold().request().soldBy().value()))
                .param("amounts", Columns.of(lines, line -> line.amount().toPlainString()))
                .param(
                        "lineLapses",
                        Columns.of(lines, line -> line.hold().lapsesAt().toString()))
                .update();
    }

    private static LegLine line(Decision.Leg leg, Decision.LegLine line) {
        return new LegLine(
                leg.id().value(),
                line.lineNumber(),
                line.item().value(),
                leg.node().value(),
                line.quantity().amount());
    }

    private record LegRow(String leg, String order, String node) {}

    /** A part of a hold. */
    record HoldLine(Hold hold, Hold.Line line) {

        String id() {
            return hold.request().id();
        }

        BigDecimal amount() {
            return line.quantity().amount();
        }

        Instant lapsesAt() {
            return hold.lapsesAt();
        }
    }
}
