package io.entrepot.inventory.allocation.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.allocation.StockBook;
import io.entrepot.inventory.allocation.postgres.BatchRows.HoldLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sums on the positions' rows, and on the rows of the channels' protections. */
@Repository
class Commitments {

    private final JdbcClient jdbc;

    Commitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes what changed in the book, of which these parts are held for a while; the caller holds the positions' rows. */
    void write(StockBook book, List<HoldLine> held) {
        var lapses = firstLapses(held);
        var changes = new ArrayList<Change>();
        book.changes()
                .forEach((item, nodes) -> nodes.forEach((node, change) -> changes.add(new Change(
                        item.value(),
                        node.value(),
                        change.hard(),
                        change.soft(),
                        change.reservable(),
                        lapses.get(new Place(item, node))))));
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

    /** When the first of what is newly held at a place lapses. */
    private static Map<Place, Instant> firstLapses(List<HoldLine> held) {
        var first = new HashMap<Place, Instant>();
        held.forEach(part -> first.merge(
                new Place(part.line().item(), part.line().node()),
                part.lapsesAt(),
                (one, other) -> one.isBefore(other) ? one : other));
        return first;
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
                    soft_lapses_at = least(position.soft_lapses_at, change.lapses_at), version = position.version + 1
                FROM unnest(:items::text[], :nodes::text[], :hards::numeric[], :softs::numeric[], :reservables::numeric[],
                    :lapses::timestamptz[]) AS change (item, node, hard, soft, reservable, lapses_at)
                WHERE position.item = change.item AND position.node = change.node""")
                .param("items", Columns.of(changes, Change::item))
                .param("nodes", Columns.of(changes, Change::node))
                .param("hards", Columns.of(changes, change -> change.hard().toPlainString()))
                .param("softs", Columns.of(changes, change -> change.soft().toPlainString()))
                .param(
                        "reservables",
                        Columns.of(changes, change -> change.reservable().toPlainString()))
                .param("lapses", Columns.ofNullable(changes, change -> Objects.toString(change.lapsesAt(), null)))
                .update();
    }

    private record Place(ItemNumber item, NodeId node) {}

    private record Change(
            String item,
            String node,
            BigDecimal hard,
            BigDecimal soft,
            BigDecimal reservable,
            @Nullable Instant lapsesAt) {}

    /** What a channel's orders used up, or with a negative amount gave back. */
    record Consumed(String item, String channel, BigDecimal amount) {}
}
