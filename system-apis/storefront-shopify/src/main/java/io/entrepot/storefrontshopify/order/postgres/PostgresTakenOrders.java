package io.entrepot.storefrontshopify.order.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.storefrontshopify.order.TakenOrder;
import io.entrepot.storefrontshopify.order.TakenOrder.Line;
import io.entrepot.storefrontshopify.order.TakenOrder.Part;
import io.entrepot.storefrontshopify.order.TakenOrder.State;
import io.entrepot.storefrontshopify.order.TakenOrders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Taken orders as rows. */
@Repository
class PostgresTakenOrders implements TakenOrders {

    private static final String SELECT =
            "SELECT shop_order, number, placed_at, cancelled_at, state, order_id, taken_at FROM shop_order ";

    private final JdbcClient jdbc;
    private final Clock clock;

    PostgresTakenOrders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<TakenOrder> find(String id) {
        return one(SELECT + "WHERE shop_order = :id", id);
    }

    @Override
    public Optional<TakenOrder> of(OrderId order) {
        return one(SELECT + "WHERE order_id = :id", order.value());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<TakenOrder> locked(String id) {
        return one(SELECT + "WHERE shop_order = :id FOR UPDATE", id);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(TakenOrder order) {
        var isNew = jdbc.sql("""
                        INSERT INTO shop_order (shop_order, number, placed_at, cancelled_at, state, taken_at)
                        VALUES (:id, :number, :placed, :cancelled, :state, :taken) ON CONFLICT DO NOTHING""")
                        .param("id", order.id())
                        .param("number", order.number())
                        .param("placed", utc(order.placedAt()))
                        .param("cancelled", utcOrNull(order.cancelledAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("state", order.state().name())
                        .param("taken", utc(order.takenAt()))
                        .update()
                == 1;
        if (isNew) {
            order.lines().forEach(line -> add(order.id(), line));
        }
        return isNew;
    }

    private void add(String id, Line line) {
        jdbc.sql("""
                INSERT INTO shop_order_line (shop_order, line_number, line_id, item, quantity)
                VALUES (:id, :line, :lineId, :item, :quantity)""")
                .param("id", id)
                .param("line", line.lineNumber())
                .param("lineId", line.lineId())
                .param("item", line.item().value())
                .param("quantity", line.quantity())
                .update();
        line.parts()
                .forEach(part -> jdbc.sql("""
                        INSERT INTO shop_order_part (shop_order, line_number, node, quantity)
                        VALUES (:id, :line, :node, :quantity)""")
                        .param("id", id)
                        .param("line", line.lineNumber())
                        .param("node", part.node().value())
                        .param("quantity", part.quantity())
                        .update());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String id, Instant at) {
        jdbc.sql("UPDATE shop_order SET state = 'CANCELLED', cancelled_at = :at WHERE shop_order = :id")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void became(String id, OrderId order) {
        jdbc.sql("UPDATE shop_order SET order_id = :order WHERE shop_order = :id AND order_id IS DISTINCT FROM :order")
                .param("id", id)
                .param("order", order.value())
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void reserved(OrderId order, LegId leg, int lineNumber, int quantity, Instant reservedAt) {
        jdbc.sql("""
                INSERT INTO line_reserved (order_id, leg_id, line_number, quantity, reserved_at, heard_at)
                VALUES (:order, :leg, :line, :quantity, :reserved, :heard) ON CONFLICT DO NOTHING""")
                .param("order", order.value())
                .param("leg", leg.value())
                .param("line", lineNumber)
                .param("quantity", quantity)
                .param("reserved", utc(reservedAt))
                .param("heard", utc(clock.instant()))
                .update();
    }

    @Override
    public List<TakenOrder> list(Filter filter, int limit) {
        var before = filter.before();
        var state = filter.state();
        return jdbc.sql(SELECT + """
                        WHERE (:state::text IS NULL OR state = :state)
                          AND (:number::text IS NULL OR number = :number)
                          AND (:at::timestamptz IS NULL OR (taken_at, shop_order) < (:at, :id))
                        ORDER BY taken_at DESC, shop_order DESC LIMIT :limit""")
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("number", filter.number(), Types.VARCHAR)
                .param("at", before == null ? null : utc(before.takenAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", before == null ? null : before.id(), Types.VARCHAR)
                .param("limit", limit)
                .query((row, number) -> order(row))
                .list();
    }

    @Override
    @Transactional
    public void hint(String id) {
        jdbc.sql("""
                INSERT INTO order_hint (shop_order, hinted_at) VALUES (:id, :at)
                ON CONFLICT (shop_order) DO UPDATE SET hinted_at = excluded.hinted_at""").param("id", id).param("at", utc(clock.instant())).update();
    }

    @Override
    public List<String> hinted(int limit) {
        return jdbc.sql("SELECT shop_order FROM order_hint ORDER BY hinted_at LIMIT :limit")
                .param("limit", limit)
                .query((row, number) -> row.getString("shop_order"))
                .list();
    }

    @Override
    @Transactional
    public void read(Collection<String> ids, Instant asOf) {
        ids.forEach(id -> jdbc.sql("DELETE FROM order_hint WHERE shop_order = :id AND hinted_at <= :asOf")
                .param("id", id)
                .param("asOf", utc(asOf))
                .update());
    }

    @Override
    public Optional<Instant> changedUpTo() {
        return jdbc.sql("SELECT changed_upto FROM catch_up")
                .query((row, number) ->
                        row.getObject("changed_upto", OffsetDateTime.class).toInstant())
                .optional();
    }

    @Override
    @Transactional
    public void changedUpTo(Instant moment) {
        jdbc.sql("""
                INSERT INTO catch_up (changed_upto) VALUES (:at)
                ON CONFLICT (the_only_row) DO UPDATE SET changed_upto = greatest(catch_up.changed_upto, excluded.changed_upto)""").param("at", utc(moment)).update();
    }

    private Optional<TakenOrder> one(String sql, String id) {
        return jdbc.sql(sql).param("id", id).query((row, number) -> order(row)).optional();
    }

    private TakenOrder order(ResultSet row) throws SQLException {
        var id = row.getString("shop_order");
        var order = row.getString("order_id");
        return new TakenOrder(
                id,
                row.getString("number"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                instantOf(row.getObject("cancelled_at", OffsetDateTime.class)),
                order == null ? null : new OrderId(order),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                lines(id));
    }

    private List<Line> lines(String id) {
        return jdbc.sql("""
                SELECT line_number, line_id, item, quantity FROM shop_order_line
                WHERE shop_order = :id ORDER BY line_number""")
                .param("id", id)
                .query((row, number) -> new Line(
                        row.getInt("line_number"),
                        row.getString("line_id"),
                        new ItemNumber(row.getString("item")),
                        row.getInt("quantity"),
                        parts(id, row.getInt("line_number"))))
                .list();
    }

    private List<Part> parts(String id, int lineNumber) {
        return jdbc.sql("""
                SELECT node, quantity FROM shop_order_part
                WHERE shop_order = :id AND line_number = :line ORDER BY node""")
                .param("id", id)
                .param("line", lineNumber)
                .query((row, number) -> new Part(new NodeId(row.getString("node")), row.getInt("quantity")))
                .list();
    }

    private static @Nullable Instant instantOf(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }
}
