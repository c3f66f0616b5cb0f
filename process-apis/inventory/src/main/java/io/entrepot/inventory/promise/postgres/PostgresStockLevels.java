package io.entrepot.inventory.promise.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.promise.StockFigures;
import io.entrepot.inventory.promise.StockLevels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the figures of any number of items in one statement, hence as of one moment of the database. */
@Repository
class PostgresStockLevels implements StockLevels {

    private static final String FIGURES = """
            SELECT position.item, position.node, position.as_of, feed.confirmed_as_of,
                trim_scale(position.sellable) AS sellable, trim_scale(position.others) AS others,
                trim_scale(position.unseen) AS unseen, trim_scale(position.hard) AS hard,
                trim_scale(position.outflow_quantity) AS outflow,
                extract(epoch FROM position.outflow_period) AS outflow_seconds
            FROM stock_position position LEFT JOIN node_feed feed ON feed.node = position.node
            WHERE position.item = ANY(:items) AND position.as_of IS NOT NULL
            ORDER BY position.item, position.node""";

    private final JdbcClient jdbc;

    PostgresStockLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<StockFigures> of(Collection<ItemNumber> items) {
        return jdbc.sql(FIGURES)
                .param("items", items.stream().map(ItemNumber::value).toArray(String[]::new))
                .query(PostgresStockLevels::figures)
                .list();
    }

    private static StockFigures figures(ResultSet row, int number) throws SQLException {
        var confirmed = row.getObject("confirmed_as_of", OffsetDateTime.class);
        return new StockFigures(
                new ItemNumber(row.getString("item")),
                new NodeId(row.getString("node")),
                row.getBigDecimal("sellable"),
                row.getBigDecimal("others"),
                row.getBigDecimal("unseen"),
                row.getBigDecimal("hard"),
                row.getBigDecimal("outflow"),
                Duration.ofSeconds(row.getBigDecimal("outflow_seconds").longValue()),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                confirmed == null ? null : confirmed.toInstant());
    }
}
