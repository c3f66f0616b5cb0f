package io.entrepot.inventory.allocation.postgres;

import io.entrepot.canonical.item.ItemNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The append-only reservations and the one row per item and node that carries their sums. Whoever writes holds those
 * rows; all writers take them in the order of item and node, so none waits for another in a circle.
 */
@Repository
class Reservations {

    private final JdbcClient jdbc;
    private final Lapses lapses;
    private final LotRows lots;
    private final LegLoads loads;
    private final Clock clock;

    Reservations(JdbcClient jdbc, Lapses lapses, LotRows lots, LegLoads loads, Clock clock) {
        this.jdbc = jdbc;
        this.lapses = lapses;
        this.lots = lots;
        this.loads = loads;
        this.clock = clock;
    }

    /** The end of a part of a reservation. */
    enum End {
        SHIPPED,
        RELEASED
    }

    /** Takes the rows of all positions of the items and tidies what has lapsed there. */
    void lock(Collection<ItemNumber> items, Instant now) {
        var numbers = Columns.of(items, ItemNumber::value);
        var lapsed = jdbc.sql("""
                SELECT soft_lapses_at <= :now FROM stock_position WHERE item = ANY(:items)
                ORDER BY item, node FOR UPDATE""")
                .param("items", numbers)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .list();
        if (lapsed.contains(true)) {
            lapses.tidy(numbers, now);
        }
    }

    /** Takes these amounts off what their lines have open; never more than is open. */
    void end(End end, String cause, Instant at, List<LegLine> lines) {
        lock(lines.stream().map(line -> new ItemNumber(line.item())).distinct().toList(), clock.instant());
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
                .param("legs", Columns.of(lines, LegLine::leg))
                .param("lines", Columns.of(lines, line -> Integer.toString(line.lineNumber())))
                .param("items", Columns.of(lines, LegLine::item))
                .param("nodes", Columns.of(lines, LegLine::node))
                .param("amounts", Columns.of(lines, line -> line.amount().toPlainString()))
                .param("kind", end.name())
                .param("cause", cause)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("now", now())
                .update();
        lots.giveBack(lines);
        if (end == End.RELEASED) {
            giveBackToChannels(lines);
            loads.giveBack(lines);
        }
    }

    /** What is picked stays reserved; its rows say how far it is. */
    void pick(String cause, Instant at, List<LegLine> lines) {
        jdbc.sql("""
                INSERT INTO reservation (leg_id, line_number, item, node, kind, quantity, cause, occurred_at, recorded_at)
                SELECT leg_id, line_number, item, node, kind, CASE kind WHEN 'PICKED' THEN amount ELSE -amount END,
                    :cause, :at, :now
                FROM unnest(:legs::text[], :lines::int[], :items::text[], :nodes::text[], :amounts::numeric[])
                    AS t (leg_id, line_number, item, node, amount), unnest(ARRAY['HARD', 'PICKED']) AS kind
                ON CONFLICT (leg_id, line_number, kind, cause) DO NOTHING""")
                .param("legs", Columns.of(lines, LegLine::leg))
                .param("lines", Columns.of(lines, line -> Integer.toString(line.lineNumber())))
                .param("items", Columns.of(lines, LegLine::item))
                .param("nodes", Columns.of(lines, LegLine::node))
                .param("amounts", Columns.of(lines, line -> line.amount().toPlainString()))
                .param("cause", cause)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("now", now())
                .update();
    }

    /** What was not shipped, the channel may sell again. */
    private void giveBackToChannels(List<LegLine> lines) {
        jdbc.sql("""
                UPDATE channel_protection protection SET consumed = greatest(0, protection.consumed - back.amount)
                FROM (SELECT ended.item, coalesce(allocation.channel, 'partner') AS channel, sum(ended.amount) AS amount
                      FROM unnest(:legs::text[], :items::text[], :amounts::numeric[]) AS ended (leg_id, item, amount)
                      JOIN leg USING (leg_id) JOIN allocation USING (order_id) GROUP BY 1, 2) back
                WHERE protection.item = back.item AND protection.channel = back.channel""")
                .param("legs", Columns.of(lines, LegLine::leg))
                .param("items", Columns.of(lines, LegLine::item))
                .param("amounts", Columns.of(lines, line -> line.amount().toPlainString()))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
