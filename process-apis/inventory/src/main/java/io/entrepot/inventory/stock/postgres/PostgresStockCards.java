package io.entrepot.inventory.stock.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.inventory.stock.Outflow;
import io.entrepot.inventory.stock.PositionKey;
import io.entrepot.inventory.stock.Stock;
import io.entrepot.inventory.stock.StockCards;
import io.entrepot.inventory.stock.StockLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads positions and histories from the rows that the ledger keeps. */
@Repository
class PostgresStockCards implements StockCards {

    private static final String HISTORY = """
            SELECT * FROM (
                SELECT 'SNAPSHOT' AS kind, told.id, told.observation AS name, told.source, told.as_of AS at, told.sequence,
                    told.lines, NULL AS reason, NULL AS reference, told.received_at, told.voided_at,
                    CASE WHEN told.voided_at IS NOT NULL THEN 'VOIDED'
                         WHEN position.observation = told.observation THEN 'CURRENT'
                         WHEN told.counts THEN 'COUNTED' ELSE 'PASSED_OVER' END AS state,
                    '{}'::text[] AS corrective_events
                FROM stock_snapshot told JOIN stock_position position USING (item, node)
                WHERE told.item = :item AND told.node = :node
                UNION ALL
                SELECT 'MOVEMENT', id, movement, source, occurred_at, sequence, changes, reason, reference, received_at,
                    voided_at, CASE WHEN voided_at IS NOT NULL THEN 'VOIDED' ELSE 'COUNTED' END, '{}'
                FROM stock_movement WHERE item = :item AND node = :node
                UNION ALL
                SELECT 'CORRECTION', id, corrected, source, declared_at, NULL, '[]', reason, NULL, received_at, NULL, NULL,
                    corrective_events
                FROM stock_correction correction
                WHERE node = :node AND (
                    EXISTS (SELECT FROM stock_snapshot told WHERE told.node = :node AND told.item = :item
                        AND told.observation = correction.corrected AND told.source = correction.source)
                    OR EXISTS (SELECT FROM stock_movement told WHERE told.node = :node AND told.item = :item
                        AND told.movement = correction.corrected AND told.source = correction.source))
            ) entry
            WHERE :receivedAt::timestamptz IS NULL OR (received_at, kind, id) < (:receivedAt, :kind, :number)
            ORDER BY received_at DESC, kind DESC, id DESC LIMIT :limit""";

    private final JdbcClient jdbc;

    PostgresStockCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Page> positions(Wanted wanted, int limit) {
        var after = wanted.after();
        var found = jdbc.sql("""
                SELECT position.item, position.node, item.base_unit, trim_scale(position.sellable) AS sellable,
                    position.sellable_until, trim_scale(position.others) AS others, trim_scale(position.unseen) AS unseen,
                    trim_scale(position.outflow_quantity) AS outflow,
                    extract(epoch FROM position.outflow_period) AS outflow_seconds, position.version, position.as_of,
                    told.observation, told.source, told.sequence, told.received_at
                FROM stock_position position
                JOIN item ON item.item = position.item
                LEFT JOIN stock_snapshot told ON told.node = position.node AND told.observation = position.observation
                    AND told.item = position.item
                WHERE (:item::text IS NULL OR position.item = :item) AND (:node::text IS NULL OR position.node = :node)
                  AND (:afterItem::text IS NULL OR (position.item, position.node) > (:afterItem, :afterNode))
                ORDER BY position.item, position.node LIMIT :limit""")
                .param("item", wanted.item() == null ? null : wanted.item().value())
                .param("node", wanted.node() == null ? null : wanted.node().value())
                .param("afterItem", after == null ? null : after.item().value())
                .param("afterNode", after == null ? null : after.node().value())
                .param("limit", limit)
                .query(PostgresStockCards::page)
                .list();
        var lines = lines(found.stream().map(Page::position).toList());
        return found.stream()
                .map(page -> with(page, lines.getOrDefault(page.position(), List.of())))
                .toList();
    }

    @Override
    public List<Entry> history(PositionKey position, @Nullable Bookmark after, int limit) {
        return jdbc.sql(HISTORY)
                .param("item", position.item().value())
                .param("node", position.node().value())
                .param("receivedAt", after == null ? null : after.receivedAt().atOffset(ZoneOffset.UTC))
                .param("kind", after == null ? null : after.kind().name())
                .param("number", after == null ? null : after.number())
                .param("limit", limit)
                .query(PostgresStockCards::entry)
                .list();
    }

    private Map<PositionKey, List<StockLine>> lines(List<PositionKey> positions) {
        return jdbc
                .sql("""
                        SELECT known.item, known.node, lot, bucket, expiry, trim_scale(quantity) AS quantity
                        FROM stock_bucket known
                        JOIN unnest(:items::text[], :nodes::text[]) AS wanted (item, node)
                            ON wanted.item = known.item AND wanted.node = known.node""")
                .param("items", Columns.of(positions, PositionKey::item))
                .param("nodes", Columns.of(positions, PositionKey::node))
                .query((row, number) -> Map.entry(Columns.position(row), line(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Page page(ResultSet row, int number) throws SQLException {
        return new Page(
                Columns.position(row),
                new UnitOfMeasure(row.getString("base_unit")),
                row.getBigDecimal("sellable"),
                row.getObject("sellable_until", LocalDate.class),
                row.getBigDecimal("others"),
                row.getBigDecimal("unseen"),
                new Outflow(
                        row.getBigDecimal("outflow"),
                        Duration.ofSeconds(row.getBigDecimal("outflow_seconds").longValue())),
                row.getLong("version"),
                row.getString("observation") == null ? null : told(row),
                Stock.NOTHING);
    }

    private static Page with(Page page, List<StockLine> lines) {
        return new Page(
                page.position(),
                page.unit(),
                page.sellable(),
                page.sellableUntil(),
                page.others(),
                page.unseen(),
                page.outflow(),
                page.version(),
                page.told(),
                Stock.of(lines));
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                Columns.instant(row, "as_of"),
                Columns.instant(row, "received_at"),
                row.getObject("sequence", Long.class),
                row.getString("source"),
                row.getString("observation"));
    }

    private static StockLine line(ResultSet row) throws SQLException {
        return new StockLine(
                Bucket.valueOf(row.getString("bucket")),
                row.getString("lot"),
                row.getObject("expiry", LocalDate.class),
                row.getBigDecimal("quantity"));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var state = row.getString("state");
        return new Entry(
                new Bookmark(
                        Columns.instant(row, "received_at"),
                        EntryKind.valueOf(row.getString("kind")),
                        row.getLong("id")),
                row.getString("name"),
                row.getString("source"),
                Columns.instant(row, "at"),
                row.getObject("sequence", Long.class),
                LinesJson.read(row.getString("lines")),
                row.getString("reason"),
                row.getString("reference"),
                state == null ? null : EntryState.valueOf(state),
                Columns.instantOrNull(row, "voided_at"),
                List.of((String[]) row.getArray("corrective_events").getArray()));
    }
}
