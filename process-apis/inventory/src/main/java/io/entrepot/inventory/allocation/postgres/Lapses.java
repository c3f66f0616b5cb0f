package io.entrepot.inventory.allocation.postgres;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brings the sums of holds up to date once some have lapsed. */
@Repository
class Lapses {

    private final JdbcClient jdbc;

    Lapses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends what has lapsed at the positions of these items; the caller holds their rows. */
    void tidy(String[] items, Instant now) {
        jdbc.sql("""
                WITH lapsed AS (
                    UPDATE stock_hold_line part SET open = 0 FROM stock_hold_line before
                    WHERE part.item = ANY(:items) AND part.open > 0 AND part.lapses_at <= :now
                      AND before.hold_id = part.hold_id AND before.line_number = part.line_number AND before.node = part.node
                    RETURNING part.hold_id, part.line_number, part.item, part.node, part.channel, before.open AS held
                ), noted AS (
                    INSERT INTO reservation (hold_id, line_number, item, node, kind, quantity, cause, occurred_at, recorded_at)
                    SELECT hold_id, line_number, item, node, 'SOFT', -held, 'lapsed', :now, :now FROM lapsed
                ), given AS (
                    UPDATE channel_protection protection SET consumed = greatest(0, protection.consumed - back.amount)
                    FROM (SELECT item, channel, sum(held) AS amount FROM lapsed GROUP BY item, channel) back
                    WHERE protection.item = back.item AND protection.channel = back.channel
                )
                UPDATE stock_position position
                SET soft = position.soft - coalesce(per.held, 0), version = position.version + 1,
                    soft_lapses_at = (SELECT min(line.lapses_at) FROM stock_hold_line line
                        WHERE line.item = position.item AND line.node = position.node AND line.open > 0
                          AND line.lapses_at > :now)
                FROM stock_position known
                LEFT JOIN (SELECT item, node, sum(held) AS held FROM lapsed GROUP BY item, node) per
                    ON per.item = known.item AND per.node = known.node
                WHERE known.item = position.item AND known.node = position.node
                  AND position.item = ANY(:items) AND position.soft_lapses_at <= :now""")
                .param("items", items)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Items with something lapsed that nobody has tidied yet. */
    List<String> untidy(Instant now, int most) {
        return jdbc.sql(
                        "SELECT DISTINCT item FROM stock_position WHERE soft_lapses_at <= :now ORDER BY item LIMIT :most")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> row.getString("item"))
                .list();
    }
}
