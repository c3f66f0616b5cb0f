package io.entrepot.orders.storefront.postgres;

import io.entrepot.canonical.order.ChannelId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.storefront.StorefrontOrderPlaced;
import io.entrepot.orders.storefront.StorefrontOrderKey;
import io.entrepot.orders.storefront.StorefrontOrders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** One row per order of a storefront. */
class PostgresStorefrontOrders implements StorefrontOrders {

    private static final String SELECT = """
            SELECT state, placed, cancelled, order_id FROM storefront_order
            WHERE channel = :channel AND storefront_order = :order""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PostgresStorefrontOrders(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Known> locked(StorefrontOrderKey key) {
        return select(SELECT + " FOR UPDATE", key);
    }

    @Override
    public Optional<Known> find(StorefrontOrderKey key) {
        return select(SELECT, key);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(StorefrontOrderKey key, Known known) {
        var order = known.order();
        jdbc.sql("""
                INSERT INTO storefront_order (channel, storefront_order, state, placed, cancelled, order_id, due_at, told_at)
                VALUES (:channel, :order, :state, :placed::jsonb, :cancelled, :orderId, :now, :now)
                ON CONFLICT (channel, storefront_order) DO UPDATE
                SET state = excluded.state, placed = excluded.placed, cancelled = excluded.cancelled,
                    order_id = excluded.order_id, tries = 0, due_at = excluded.due_at""")
                .param("channel", key.channel().value())
                .param("order", key.order())
                .param("state", known.state().name())
                .param("placed", written(known.placed()), Types.VARCHAR)
                .param("cancelled", known.isCancelled())
                .param("orderId", order == null ? null : order.value(), Types.VARCHAR)
                .param("now", now())
                .update();
    }

    @Override
    public List<StorefrontOrderKey> due(int limit) {
        return jdbc.sql("""
                SELECT channel, storefront_order FROM storefront_order
                WHERE state = 'WAITING' AND due_at <= :now ORDER BY due_at LIMIT :limit""")
                .param("now", now())
                .param("limit", limit)
                .query((row, number) -> new StorefrontOrderKey(
                        new ChannelId(row.getString("channel")), row.getString("storefront_order")))
                .list();
    }

    @Override
    public void postpone(StorefrontOrderKey key, Duration first, Duration longest) {
        jdbc.sql("""
                UPDATE storefront_order
                SET tries = tries + 1,
                    due_at = :now::timestamptz + make_interval(secs => least(:longest, :first * 2 ^ least(tries, 20)))
                WHERE channel = :channel AND storefront_order = :order AND state = 'WAITING'""")
                .param("now", now())
                .param("first", (double) first.toSeconds())
                .param("longest", (double) longest.toSeconds())
                .param("channel", key.channel().value())
                .param("order", key.order())
                .update();
    }

    private Optional<Known> select(String sql, StorefrontOrderKey key) {
        return jdbc.sql(sql)
                .param("channel", key.channel().value())
                .param("order", key.order())
                .query((row, number) -> known(row))
                .optional();
    }

    private Known known(ResultSet row) throws SQLException {
        var placed = row.getString("placed");
        var order = row.getString("order_id");
        return new Known(
                State.valueOf(row.getString("state")),
                placed == null ? null : json.readValue(placed, StorefrontOrderPlaced.class),
                row.getBoolean("cancelled"),
                order == null ? null : new OrderId(order));
    }

    private @Nullable String written(@Nullable StorefrontOrderPlaced placed) {
        return placed == null ? null : json.writeValueAsString(placed);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
