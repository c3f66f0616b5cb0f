package io.entrepot.inventory.promise.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.inventory.channel.ChannelDemand;
import io.entrepot.inventory.channel.ChannelOrder;
import io.entrepot.inventory.channel.Protection;
import io.entrepot.inventory.promise.ItemFigures;
import io.entrepot.inventory.promise.StockFigures;
import io.entrepot.inventory.promise.StockLevels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the figures of any number of items in two statements, whatever the number of reservations. */
@Repository
class PostgresStockLevels implements StockLevels {

    private static final String FIGURES = """
            SELECT position.item, position.node, position.as_of, feed.confirmed_as_of,
                trim_scale(position.sellable) AS sellable,
                trim_scale(position.unlotted) AS unlotted, trim_scale(position.others) AS others,
                trim_scale(position.unseen) AS unseen, trim_scale(position.hard) AS hard,
                trim_scale(position.soft - CASE WHEN position.soft_lapses_at <= :now THEN (
                    SELECT coalesce(sum(line.open), 0) FROM stock_hold_line line
                    WHERE line.item = position.item AND line.node = position.node AND line.open > 0
                      AND line.lapses_at <= :now) ELSE 0 END) AS soft,
                trim_scale(coalesce(safe.quantity, safe_item.quantity, safe_node.quantity, safe_all.quantity, 0)) AS safe,
                trim_scale(position.outflow_quantity) AS outflow,
                extract(epoch FROM position.outflow_period) AS outflow_seconds,
                position.sellable_until IS NOT NULL AS has_lots,
                coalesce(position.soft_lapses_at <= :now, false) AS untidy
            FROM stock_position position LEFT JOIN node_feed feed ON feed.node = position.node
            LEFT JOIN safety_stock safe ON safe.item = position.item AND safe.node = position.node
            LEFT JOIN safety_stock safe_item ON safe_item.item = position.item AND safe_item.node = '*'
            LEFT JOIN safety_stock safe_node ON safe_node.item = '*' AND safe_node.node = position.node
            LEFT JOIN safety_stock safe_all ON safe_all.item = '*' AND safe_all.node = '*'
            WHERE position.item = ANY(:items) AND position.as_of IS NOT NULL
            ORDER BY position.item, position.node""";

    private static final String LOCKED_FIGURES = FIGURES + " FOR UPDATE OF position";

    private static final String OF_CHANNELS = """
            SELECT item, channel, order_ref, trim_scale(quantity) AS quantity, NULL AS maximum, NULL AS consumed
            FROM channel_demand WHERE item = ANY(:items)
            UNION ALL
            SELECT item, channel, NULL, trim_scale(minimum), trim_scale(maximum), trim_scale(consumed)
            FROM channel_protection WHERE item = ANY(:items)
            ORDER BY item, channel, order_ref""";

    private final JdbcClient jdbc;
    private final LotLevels lots;
    private final Clock clock;

    PostgresStockLevels(JdbcClient jdbc, LotLevels lots, Clock clock) {
        this.jdbc = jdbc;
        this.lots = lots;
        this.clock = clock;
    }

    /**
     * In one snapshot: an allocation that is committed between two statements would have its stock counted neither as sold nor
     * as reserved. A transaction of the caller has none, so it is a transaction of its own.
     */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Map<ItemNumber, ItemFigures> of(Collection<ItemNumber> items) {
        return read(items, FIGURES, clock.instant()).figures();
    }

    @Override
    public Locked locked(Collection<ItemNumber> items, Instant now) {
        return read(items, LOCKED_FIGURES, now);
    }

    /** The channels' figures in a second statement: it sees what was committed while the first waited for rows. */
    private Locked read(Collection<ItemNumber> items, String statement, Instant now) {
        var numbers = items.stream().map(ItemNumber::value).toArray(String[]::new);
        var positions = new HashMap<ItemNumber, List<StockFigures>>();
        var inLots = new HashSet<ItemNumber>();
        var untidy = new HashSet<ItemNumber>();
        jdbc.sql(statement)
                .param("items", numbers)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    var figures = figures(row);
                    positions
                            .computeIfAbsent(figures.item(), found -> new ArrayList<>())
                            .add(figures);
                    if (row.getBoolean("has_lots")) {
                        inLots.add(figures.item());
                    }
                    if (row.getBoolean("untidy")) {
                        untidy.add(figures.item());
                    }
                });
        var demands = new HashMap<ItemNumber, List<ChannelDemand>>();
        var protections = new HashMap<ItemNumber, List<Protection>>();
        jdbc.sql(OF_CHANNELS).param("items", numbers).query(row -> {
            read(row, demands, protections);
        });
        lots.addTo(positions, inLots);
        var figures = new HashMap<ItemNumber, ItemFigures>();
        for (var item : items) {
            figures.put(
                    item,
                    new ItemFigures(
                            item,
                            positions.getOrDefault(item, List.of()),
                            demands.getOrDefault(item, List.of()),
                            protections.getOrDefault(item, List.of())));
        }
        return new Locked(figures, !untidy.isEmpty());
    }

    private static void read(
            ResultSet row, Map<ItemNumber, List<ChannelDemand>> demands, Map<ItemNumber, List<Protection>> protections)
            throws SQLException {
        var item = new ItemNumber(row.getString("item"));
        var channel = new ChannelId(row.getString("channel"));
        var order = row.getString("order_ref");
        if (order != null) {
            demands.computeIfAbsent(item, found -> new ArrayList<>())
                    .add(new ChannelDemand(new ChannelOrder(channel, order), item, row.getBigDecimal("quantity")));
        } else {
            protections
                    .computeIfAbsent(item, found -> new ArrayList<>())
                    .add(new Protection(
                            channel,
                            item,
                            row.getBigDecimal("quantity"),
                            row.getBigDecimal("maximum"),
                            row.getBigDecimal("consumed")));
        }
    }

    private static StockFigures figures(ResultSet row) throws SQLException {
        return new StockFigures(
                new ItemNumber(row.getString("item")),
                new NodeId(row.getString("node")),
                row.getBigDecimal("sellable"),
                row.getBigDecimal("unlotted"),
                row.getBigDecimal("others"),
                row.getBigDecimal("unseen"),
                row.getBigDecimal("hard"),
                row.getBigDecimal("soft"),
                row.getBigDecimal("safe"),
                row.getBigDecimal("outflow"),
                Duration.ofSeconds(row.getBigDecimal("outflow_seconds").longValue()),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                instant(row.getObject("confirmed_as_of", OffsetDateTime.class)),
                List.of());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
