package io.entrepot.inventory.allocation.postgres;

import io.entrepot.inventory.allocation.Decision;
import io.entrepot.inventory.allocation.postgres.Decisions.Decided;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which lots legs are to be served from, and what of each lot is taken. */
@Repository
class LotRows {

    private final JdbcClient jdbc;

    LotRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(List<Decided> orders) {
        var parts = new ArrayList<Part>();
        for (var order : orders) {
            for (var leg : order.decision().legs()) {
                leg.lines()
                        .forEach(line -> line.fromLots()
                                .forEach(lot -> parts.add(new Part(
                                        new LegLine(
                                                leg.id().value(),
                                                line.lineNumber(),
                                                line.item().value(),
                                                leg.node().value(),
                                                lot.amount()),
                                        lot))));
            }
        }
        if (parts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                WITH taken AS (
                    INSERT INTO leg_line_lot (leg_id, line_number, item, node, lot, expiry, open)
                    SELECT * FROM unnest(:legs::text[], :lines::int[], :items::text[], :nodes::text[], :lots::text[],
                        :expiries::date[], :amounts::numeric[])
                    RETURNING item, node, lot, open
                )
                INSERT INTO lot_commitment AS known (item, node, lot, reserved)
                SELECT item, node, lot, sum(open) FROM taken GROUP BY item, node, lot ORDER BY item, node, lot
                ON CONFLICT (item, node, lot) DO UPDATE SET reserved = known.reserved + excluded.reserved""")
                .param("legs", Columns.of(parts, part -> part.line().leg()))
                .param(
                        "lines",
                        Columns.of(parts, part -> Integer.toString(part.line().lineNumber())))
                .param("items", Columns.of(parts, part -> part.line().item()))
                .param("nodes", Columns.of(parts, part -> part.line().node()))
                .param("lots", Columns.of(parts, part -> part.lot().lot()))
                .param("expiries", Columns.ofNullable(parts, part -> part.expiry()))
                .param("amounts", Columns.of(parts, part -> part.line().amount().toPlainString()))
                .update();
    }

    /** So much of these lines ended: the lots that expire first are given back first. */
    void giveBack(List<LegLine> ended) {
        jdbc.sql("""
                WITH ended AS (
                    SELECT leg_id, line_number, sum(amount) AS amount
                    FROM unnest(:legs::text[], :lines::int[], :amounts::numeric[]) AS t (leg_id, line_number, amount)
                    GROUP BY leg_id, line_number
                ), ranked AS (
                    SELECT lot.*, ended.amount, coalesce(sum(lot.open) OVER (
                        PARTITION BY lot.leg_id, lot.line_number ORDER BY lot.expiry NULLS LAST, lot.lot
                        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
                    FROM leg_line_lot lot JOIN ended USING (leg_id, line_number) WHERE lot.open > 0
                ), parts AS (
                    SELECT leg_id, line_number, item, node, lot, least(open, greatest(0, amount - before)) AS amount FROM ranked
                ), lines AS (
                    UPDATE leg_line_lot lot SET open = lot.open - parts.amount FROM parts
                    WHERE lot.leg_id = parts.leg_id AND lot.line_number = parts.line_number AND lot.lot = parts.lot
                )
                UPDATE lot_commitment taken SET reserved = greatest(0, taken.reserved - per.amount)
                FROM (SELECT item, node, lot, sum(amount) AS amount FROM parts GROUP BY item, node, lot) per
                WHERE taken.item = per.item AND taken.node = per.node AND taken.lot = per.lot""")
                .param("legs", Columns.of(ended, LegLine::leg))
                .param("lines", Columns.of(ended, line -> Integer.toString(line.lineNumber())))
                .param("amounts", Columns.of(ended, line -> line.amount().toPlainString()))
                .update();
    }

    private record Part(LegLine line, Decision.LotPart lot) {

        @Nullable String expiry() {
            var expiry = lot.expiry();
            return expiry == null ? null : expiry.toString();
        }
    }
}
