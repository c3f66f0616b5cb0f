package io.entrepot.inventory.allocation.postgres;

import io.entrepot.inventory.allocation.StockBook;
import io.entrepot.inventory.allocation.postgres.BatchRows.HoldLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sums on the positions' rows, and on the rows of the channels' protections. */
@Repository
class Commitments {

    private final JdbcClient jdbc;

    Commitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes what changed in the book; the caller holds the positions' rows. */
    void write(StockBook book) {
        var changes = new ArrayList<Change>();
        book.changes()
                .forEach((item, nodes) -> nodes.forEach((node, change) -> changes.add(
                        new Change(item.value(), node.value(), change.hard(), change.soft(), change.reservable()))));
        if (!changes.isEmpty()) {
            raise(changes);
        }
        var consumed = new ArrayList<Consumed>();
        book.consumed()
                .forEach((item, channels) -> channels.forEach(
                        (channel, amount) -> consumed.add(new Consumed(item.value(), channel.value(), amount))));
        if (!consumed.isEmpty()) {
            consume(consumed);
        }
    }

    /** Some of what is held lapses then. */
    void lapse(List<HoldLine> lines) {
        var first = new TreeMap<String, HoldLine>();
        lines.forEach(line -> first.merge(
                line.line().item() + "/" + line.line().node(),
                line,
                (one, other) -> one.lapsesAt().isBefore(other.lapsesAt()) ? one : other));
        var rows = List.copyOf(first.values());
        jdbc.sql("""
                UPDATE stock_position position SET soft_lapses_at = least(position.soft_lapses_at, held.lapses_at)
                FROM unnest(:items::text[], :nodes::text[], :lapses::timestamptz[]) AS held (item, node, lapses_at)
                WHERE position.item = held.item AND position.node = held.node
                  AND (position.soft_lapses_at IS NULL OR position.soft_lapses_at > held.lapses_at)""")
                .param("items", Columns.of(rows, line -> line.line().item().value()))
                .param("nodes", Columns.of(rows, line -> line.line().node().value()))
                .param("lapses", Columns.of(rows, line -> line.lapsesAt().toString()))
                .update();
    }

    void consume(List<Consumed> consumed) {
        jdbc.sql("""
                UPDATE channel_protection protection SET consumed = greatest(0, protection.consumed + used.amount)
                FROM unnest(:items::text[], :channels::text[], :amounts::numeric[]) AS used (item, channel, amount)
                WHERE protection.item = used.item AND protection.channel = used.channel""")
                .param("items", Columns.of(consumed, Consumed::item))
                .param("channels", Columns.of(consumed, Consumed::channel))
                .param("amounts", Columns.of(consumed, used -> used.amount().toPlainString()))
                .update();
    }

    private void raise(List<Change> changes) {
        jdbc.sql("""
                UPDATE stock_position position
                SET hard = position.hard + change.hard, soft = position.soft + change.soft,
                    reservable = CASE WHEN change.reservable > 0 THEN change.reservable ELSE position.reservable END,
                    version = position.version + 1
                FROM unnest(:items::text[], :nodes::text[], :hards::numeric[], :softs::numeric[], :reservables::numeric[])
                    AS change (item, node, hard, soft, reservable)
                WHERE position.item = change.item AND position.node = change.node""")
                .param("items", Columns.of(changes, Change::item))
                .param("nodes", Columns.of(changes, Change::node))
                .param("hards", Columns.of(changes, change -> change.hard().toPlainString()))
                .param("softs", Columns.of(changes, change -> change.soft().toPlainString()))
                .param(
                        "reservables",
                        Columns.of(changes, change -> change.reservable().toPlainString()))
                .update();
    }

    private record Change(String item, String node, BigDecimal hard, BigDecimal soft, BigDecimal reservable) {}

    /** What a channel's orders used up, or with a negative amount gave back. */
    record Consumed(String item, String channel, BigDecimal amount) {}
}
