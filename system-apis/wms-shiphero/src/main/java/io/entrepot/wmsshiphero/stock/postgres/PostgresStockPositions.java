package io.entrepot.wmsshiphero.stock.postgres;

import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.foundation.events.Topic;
import io.entrepot.foundation.warehouse.stock.StockPosition;
import io.entrepot.wmsshiphero.stock.ObservedLevel;
import io.entrepot.wmsshiphero.stock.StockHinted;
import io.entrepot.wmsshiphero.stock.StockLevel;
import io.entrepot.wmsshiphero.stock.StockPositions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Observed stock in tables. */
@Repository
class PostgresStockPositions implements StockPositions {

    private static final String SOURCE = "wms-shiphero";

    private final JdbcClient jdbc;
    private final EventPublisher events;
    private final ApplicationEventPublisher within;
    private final Clock clock;

    PostgresStockPositions(JdbcClient jdbc, EventPublisher events, ApplicationEventPublisher within, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.within = within;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void observe(List<ObservedLevel> read, boolean tellUnchanged) {
        read.stream().filter(position -> isNews(position, tellUnchanged)).forEach(this::tell);
    }

    @Override
    @Transactional
    public void confirm(NodeId node, Instant asOf) {
        jdbc.sql("""
                INSERT INTO stock_feed (node, confirmed_at) VALUES (:node, :at)
                ON CONFLICT (node) DO UPDATE
                SET confirmed_at = greatest(stock_feed.confirmed_at, excluded.confirmed_at)""").param("node", node.value()).param("at", utc(asOf)).update();
        var confirmed = new FeedConfirmed(node, asOf, SOURCE);
        events.publish(Topic.INVENTORY_OBSERVATIONS, node.value(), FeedConfirmed.TYPE, confirmed);
    }

    @Override
    public Optional<Instant> confirmedAt(NodeId node) {
        return jdbc.sql("SELECT confirmed_at FROM stock_feed WHERE node = :node")
                .param("node", node.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public List<StockPosition> after(NodeId node, String item, int limit) {
        return jdbc.sql("""
                SELECT p.*, greatest(p.as_of, f.confirmed_at) AS known_at
                FROM stock_position p LEFT JOIN stock_feed f ON f.node = p.node
                WHERE p.node = :node AND p.item > :item ORDER BY p.item LIMIT :limit""")
                .param("node", node.value())
                .param("item", item)
                .param("limit", limit)
                .query((row, number) -> position(row))
                .list();
    }

    @Override
    @Transactional
    public void hint(NodeId node, ItemNumber item) {
        jdbc.sql("""
                INSERT INTO stock_hint (node, item, hinted_at) VALUES (:node, :item, :now)
                ON CONFLICT (node, item) DO UPDATE SET hinted_at = excluded.hinted_at""")
                .param("node", node.value())
                .param("item", item.value())
                .param("now", utc(clock.instant()))
                .update();
        within.publishEvent(new StockHinted(node, item));
    }

    @Override
    public List<ItemNumber> hinted(NodeId node, int limit) {
        return jdbc.sql("SELECT item FROM stock_hint WHERE node = :node ORDER BY hinted_at LIMIT :limit")
                .param("node", node.value())
                .param("limit", limit)
                .query((row, number) -> new ItemNumber(row.getString("item")))
                .list();
    }

    @Override
    @Transactional
    public void settleHint(NodeId node, ItemNumber item, Instant readAt) {
        jdbc.sql("DELETE FROM stock_hint WHERE node = :node AND item = :item AND hinted_at <= :readAt")
                .param("node", node.value())
                .param("item", item.value())
                .param("readAt", utc(readAt))
                .update();
    }

    /** Stores the level if it is newer, and says whether it must be told. */
    private boolean isNews(ObservedLevel position, boolean tellUnchanged) {
        var known = known(position);
        var level = position.level();
        var stored = jdbc.sql("""
                        INSERT INTO stock_position (node, item, on_hand, allocated, in_tote, non_sellable, as_of)
                        VALUES (:node, :item, :onHand, :allocated, :inTote, :nonSellable, :asOf)
                        ON CONFLICT (node, item) DO UPDATE
                        SET on_hand = excluded.on_hand, allocated = excluded.allocated, in_tote = excluded.in_tote,
                            non_sellable = excluded.non_sellable, as_of = excluded.as_of
                        WHERE stock_position.as_of < excluded.as_of""")
                .param("node", position.node().value())
                .param("item", position.item().value())
                .param("onHand", level.onHand())
                .param("allocated", level.allocated())
                .param("inTote", level.inTote())
                .param("nonSellable", level.nonSellable())
                .param("asOf", utc(position.asOf()))
                .update();
        return stored == 1 && (tellUnchanged || !known.equals(Optional.of(level)));
    }

    private Optional<StockLevel> known(ObservedLevel position) {
        return jdbc.sql("SELECT * FROM stock_position WHERE node = :node AND item = :item FOR UPDATE")
                .param("node", position.node().value())
                .param("item", position.item().value())
                .query((row, number) -> level(row))
                .optional();
    }

    private void tell(ObservedLevel position) {
        events.publish(
                Topic.INVENTORY_OBSERVATIONS,
                position.node().value(), // one key, so that a confirmation never overtakes what it confirms
                StockObserved.TYPE,
                new StockObserved(
                        position.node(),
                        position.item(),
                        UnitOfMeasure.EACH,
                        position.asOf(),
                        null,
                        SOURCE,
                        position.level().buckets()));
    }

    private static StockPosition position(ResultSet row) throws SQLException {
        return new ObservedLevel(
                        new NodeId(row.getString("node")),
                        new ItemNumber(row.getString("item")),
                        level(row),
                        row.getObject("known_at", OffsetDateTime.class).toInstant())
                .position();
    }

    private static StockLevel level(ResultSet row) throws SQLException {
        return new StockLevel(
                row.getString("item"),
                row.getInt("on_hand"),
                row.getInt("allocated"),
                row.getInt("in_tote"),
                row.getInt("non_sellable"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
