package io.entrepot.inventory.promise.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.promise.StockFigures;
import io.entrepot.inventory.promise.StockLevels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the figures of any number of items in one statement, hence as of one moment of the database. */
@Repository
class PostgresStockLevels implements StockLevels {

    /**
     * What left a node is seen once its snapshot is younger. A node that reports only changes may have shown it in the
     * very instant of the shipment; a confirmation of its whole feed one interval later settles that.
     */
    private static final String FIGURES = """
            SELECT c.item, c.node, trim_scale(c.reserved) AS reserved, position.as_of, feed.confirmed_as_of,
                trim_scale(position.sellable) AS sellable, trim_scale(position.claimed) AS claimed,
                trim_scale(coalesce(open.known, 0)) AS reserved_known,
                trim_scale(coalesce(unseen.quantity, 0)) AS unseen,
                trim_scale(coalesce(unseen.known, 0)) AS unseen_known,
                trim_scale(coalesce(outflow.quantity, 0)) AS outflow
            FROM stock_commitment c
            JOIN node n ON n.node = c.node
            LEFT JOIN node_feed feed ON feed.node = c.node
            JOIN LATERAL (
                SELECT min(b.as_of) AS as_of, sum(b.quantity) AS sellable,
                    coalesce(sum(b.quantity) FILTER (WHERE b.bucket <> 'AVAILABLE'), 0) AS claimed
                FROM stock_bucket b
                WHERE b.item = c.item AND b.node = c.node AND b.bucket IN ('AVAILABLE', 'ALLOCATED', 'PICKED')
            ) position ON position.as_of IS NOT NULL
            LEFT JOIN LATERAL (
                SELECT sum(line.open) AS known
                FROM leg_line line JOIN leg ON leg.leg_id = line.leg_id
                WHERE line.item = c.item AND line.node = c.node AND line.open > 0
                  AND leg.acknowledged_at <= greatest(position.as_of, feed.confirmed_as_of)
            ) open ON true
            LEFT JOIN LATERAL (
                SELECT sum(s.quantity) AS quantity, sum(s.quantity) FILTER (
                    WHERE leg.acknowledged_at <= greatest(position.as_of, feed.confirmed_as_of)) AS known
                FROM shipped_line s LEFT JOIN leg ON leg.leg_id = s.leg_id
                WHERE s.item = c.item AND s.node = c.node AND s.shipped_at >= position.as_of
                  AND (feed.confirmed_as_of IS NULL OR feed.confirmed_as_of <= s.shipped_at + n.expected_interval)
            ) unseen ON true
            LEFT JOIN LATERAL (
                SELECT sum(s.quantity) AS quantity FROM shipped_line s
                WHERE s.item = c.item AND s.node = c.node AND s.shipped_at > :windowStart
            ) outflow ON true
            WHERE c.item = ANY(:items)
            ORDER BY c.item, c.node""";

    private final JdbcClient jdbc;
    private final PromiseProperties properties;
    private final Clock clock;

    PostgresStockLevels(JdbcClient jdbc, PromiseProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public List<StockFigures> of(Collection<ItemNumber> items) {
        return jdbc.sql(FIGURES)
                .param("items", items.stream().map(ItemNumber::value).toArray(String[]::new))
                .param(
                        "windowStart",
                        clock.instant().minus(properties.outflowWindow()).atOffset(ZoneOffset.UTC))
                .query(PostgresStockLevels::figures)
                .list();
    }

    private static StockFigures figures(ResultSet row, int number) throws SQLException {
        var confirmed = row.getObject("confirmed_as_of", OffsetDateTime.class);
        return new StockFigures(
                new ItemNumber(row.getString("item")),
                new NodeId(row.getString("node")),
                row.getBigDecimal("sellable"),
                row.getBigDecimal("claimed"),
                row.getBigDecimal("reserved"),
                row.getBigDecimal("reserved_known"),
                row.getBigDecimal("unseen"),
                row.getBigDecimal("unseen_known"),
                row.getBigDecimal("outflow"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                confirmed == null ? null : confirmed.toInstant());
    }
}
