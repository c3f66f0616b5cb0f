package io.entrepot.inventory.promise.events;

import static java.util.stream.Collectors.toMap;

import io.entrepot.canonical.inventory.AvailabilityChanged;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.inventory.promise.events.AvailabilityNews.Told;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The marks of items whose promise may have changed, and what was told last. */
@Repository
class ToldRows {

    private final JdbcClient jdbc;

    ToldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one replica at a time tell, until the end of its transaction, so that versions rise. */
    void alone() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '.availability-news', 0))")
                .query()
                .listOfRows();
    }

    /**
     * Takes all marks of the items that wait longest, as many at most; a change that is not committed yet brings a mark of its
     * own. It looks at no more marks than it may take, as after a warehouse's report very many wait.
     */
    Set<ItemNumber> takeMarked(int most) {
        return jdbc.sql("""
                DELETE FROM availability_mark WHERE item IN (
                    SELECT item FROM availability_mark ORDER BY id LIMIT :most)
                RETURNING item""")
                .param("most", most)
                .query((row, number) -> new ItemNumber(row.getString("item")))
                .set();
    }

    /** The next items without a mark: those with one are told in their turn. */
    List<ItemNumber> unmarkedAfter(String item, int most) {
        return jdbc.sql("""
                SELECT DISTINCT item FROM stock_position position WHERE item > :item
                  AND NOT EXISTS (SELECT FROM availability_mark mark WHERE mark.item = position.item)
                ORDER BY item LIMIT :most""")
                .param("item", item)
                .param("most", most)
                .query((row, number) -> new ItemNumber(row.getString("item")))
                .list();
    }

    Map<ItemNumber, Told> told(Collection<ItemNumber> items, ChannelId channel) {
        return jdbc
                .sql("""
                SELECT item, version, available, nodes, counted FROM availability_told
                WHERE item = ANY(:items) AND channel = :channel""")
                .param("items", items.stream().map(ItemNumber::value).toArray(String[]::new))
                .param("channel", channel.value())
                .query((row, number) -> Map.entry(
                        new ItemNumber(row.getString("item")),
                        new Told(
                                row.getLong("version"),
                                row.getBigDecimal("available"),
                                nodes(row.getString("nodes")),
                                Set.of((String[]) row.getArray("counted").getArray()))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void note(Collection<AvailabilityChanged> changes) {
        jdbc.sql("""
                INSERT INTO availability_told (item, channel, version, available, nodes, counted, told_at)
                SELECT item, channel, version, available, nodes, string_to_array(counted, E'\n'), told_at
                FROM unnest(:items::text[], :channels::text[], :versions::bigint[], :amounts::numeric[],
                    :nodes::text[], :counted::text[], :moments::timestamptz[])
                    AS told (item, channel, version, available, nodes, counted, told_at)
                ON CONFLICT (item, channel) DO UPDATE
                SET version = excluded.version, available = excluded.available, nodes = excluded.nodes,
                    counted = excluded.counted, told_at = excluded.told_at""")
                .param(
                        "items",
                        changes.stream().map(change -> change.item().value()).toArray(String[]::new))
                .param(
                        "channels",
                        changes.stream().map(change -> change.channel().value()).toArray(String[]::new))
                .param(
                        "versions",
                        changes.stream()
                                .map(change -> Long.toString(change.version()))
                                .toArray(String[]::new))
                .param(
                        "amounts",
                        changes.stream()
                                .map(change -> change.available().toPlainString())
                                .toArray(String[]::new))
                .param("nodes", changes.stream().map(ToldRows::text).toArray(String[]::new))
                .param(
                        "counted",
                        changes.stream()
                                .map(change -> String.join("\n", change.counted()))
                                .toArray(String[]::new))
                .param(
                        "moments",
                        changes.stream()
                                .map(change -> change.computedAt()
                                        .atOffset(ZoneOffset.UTC)
                                        .toString())
                                .toArray(String[]::new))
                .update();
    }

    /** Such as {@code ATL=12 DFW=3}; identifiers hold neither sign. */
    private static String text(AvailabilityChanged change) {
        return change.nodes().stream()
                .map(node -> node.node() + "="
                        + node.available().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, BigDecimal> nodes(String text) {
        return Arrays.stream(text.split(" "))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .collect(toMap(part -> part[0], part -> new BigDecimal(part[1]).stripTrailingZeros()));
    }
}
