package io.entrepot.inventory.allocation.postgres;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.allocation.Decision;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The append-only reservations and the one row per item and node that carries their sum. Whoever writes holds those
 * rows; all writers take them in the order of item and node, so none waits for another in a circle.
 */
@Repository
class Reservations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Reservations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The end of a part of a reservation. */
    enum End {
        SHIPPED,
        RELEASED
    }

    void lock(Collection<ItemNumber> items) {
        jdbc.sql("SELECT FROM stock_position WHERE item = ANY(:items) ORDER BY item, node FOR UPDATE")
                .param("items", items.stream().map(ItemNumber::value).toArray(String[]::new))
                .query()
                .listOfRows();
    }

    /** Reserves what was decided, up to what was promised under the lock. */
    void reserve(Decision decision) {
        for (var leg : decision.legs()) {
            open(leg, decision.decidedAt());
        }
        raiseSums(decision);
    }

    /** Takes these amounts off what their lines have open; never more than is open. */
    void end(End end, String cause, Instant at, List<LegLine> lines) {
        lock(lines.stream().map(line -> new ItemNumber(line.item())).distinct().toList());
        jdbc.sql("""
                WITH ended AS (
                    SELECT * FROM unnest(:legs::text[], :lines::int[], :items::text[], :nodes::text[], :amounts::numeric[])
                        AS t (leg_id, line_number, item, node, amount)
                ), noted AS (
                    INSERT INTO reservation
                        (leg_id, line_number, item, node, kind, quantity, cause, occurred_at, recorded_at)
                    SELECT leg_id, line_number, item, node, :kind, -amount, :cause, :at, :now FROM ended
                ), closed AS (
                    UPDATE leg_line line SET open = line.open - ended.amount FROM ended
                    WHERE line.leg_id = ended.leg_id AND line.line_number = ended.line_number
                )
                UPDATE stock_position sum SET hard = sum.hard - per.amount, version = sum.version + 1
                FROM (SELECT item, node, sum(amount) AS amount FROM ended GROUP BY item, node) per
                WHERE sum.item = per.item AND sum.node = per.node""")
                .param("legs", column(lines, LegLine::leg))
                .param("lines", column(lines, line -> Integer.toString(line.lineNumber())))
                .param("items", column(lines, LegLine::item))
                .param("nodes", column(lines, LegLine::node))
                .param("amounts", column(lines, line -> line.amount().toPlainString()))
                .param("kind", end.name())
                .param("cause", cause)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("now", now())
                .update();
    }

    private void open(Decision.Leg leg, Instant at) {
        jdbc.sql("""
                WITH opened AS (
                    INSERT INTO leg_line (leg_id, line_number, item, node, open)
                    SELECT :leg, line_number, item, :node, amount
                    FROM unnest(:lines::int[], :items::text[], :amounts::numeric[]) AS t (line_number, item, amount)
                    RETURNING line_number, item, open
                )
                INSERT INTO reservation (leg_id, line_number, item, node, kind, quantity, cause, occurred_at, recorded_at)
                SELECT :leg, line_number, item, :node, 'HARD', open, 'allocation', :at, :now FROM opened""")
                .param("leg", leg.id().value())
                .param("node", leg.node().value())
                .param("lines", column(leg.lines(), line -> Integer.toString(line.lineNumber())))
                .param("items", column(leg.lines(), line -> line.item().value()))
                .param(
                        "amounts",
                        column(leg.lines(), line -> line.quantity().amount().toPlainString()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("now", now())
                .update();
    }

    private void raiseSums(Decision decision) {
        var wanted = decision.legs().stream()
                .flatMap(leg -> leg.lines().stream()
                        .map(line -> new LegLine(
                                leg.id().value(),
                                line.lineNumber(),
                                line.item().value(),
                                leg.node().value(),
                                line.quantity().amount())))
                .toList();
        var promised = decision.candidates().stream()
                .flatMap(node -> node.offers().stream()
                        .map(offer ->
                                new Promised(offer.item().value(), node.node().value(), offer.promised())))
                .toList();
        jdbc.sql("""
                UPDATE stock_position sum
                SET hard = sum.hard + wanted.amount, reservable = sum.hard + promised.amount,
                    version = sum.version + 1
                FROM (SELECT item, node, sum(amount) AS amount
                      FROM unnest(:items::text[], :nodes::text[], :amounts::numeric[]) AS t (item, node, amount)
                      GROUP BY item, node) wanted
                JOIN unnest(:promisedItems::text[], :promisedNodes::text[], :promisedAmounts::numeric[])
                    AS promised (item, node, amount) USING (item, node)
                WHERE sum.item = wanted.item AND sum.node = wanted.node""")
                .param("items", column(wanted, LegLine::item))
                .param("nodes", column(wanted, LegLine::node))
                .param("amounts", column(wanted, line -> line.amount().toPlainString()))
                .param("promisedItems", column(promised, Promised::item))
                .param("promisedNodes", column(promised, Promised::node))
                .param(
                        "promisedAmounts",
                        column(promised, offer -> offer.amount().toPlainString()))
                .update();
    }

    /** Statements take whole columns, so that their number does not grow with the order. */
    private static <T> String[] column(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Promised(String item, String node, java.math.BigDecimal amount) {}
}
