package io.entrepot.orders.order.postgres;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.orders.order.Order;
import io.entrepot.orders.order.Orders;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps orders in PostgreSQL. */
class JdbcOrders implements Orders {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcOrders(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Order order) {
        jdbc.sql("""
                        INSERT INTO orders (order_id, consumer, reference, state, created_at, changed_at, document)
                        VALUES (:id, :consumer, :reference, :state, :created, :created, :document::jsonb)""")
                .param("id", order.id().value())
                .param("consumer", order.terms().consumer().value())
                .param("reference", order.terms().reference())
                .param("state", order.state().name())
                .param("created", utc(order.terms().createdAt()))
                .param("document", json.writeValueAsString(order))
                .update();
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return jdbc.sql("SELECT document FROM orders WHERE order_id = :id")
                .param("id", id.value())
                .query((row, number) -> order(row.getString("document")))
                .optional();
    }

    @Override
    public List<Order> list(Filter filter, @Nullable OrderId olderThan, int limit) {
        return jdbc.sql("""
                        SELECT document FROM orders
                        WHERE (:consumer::text IS NULL OR consumer = :consumer)
                          AND (:reference::text IS NULL OR reference = :reference)
                          AND (:state::text IS NULL OR state = :state)
                          AND (:cursor::text IS NULL OR order_id < :cursor)
                        ORDER BY order_id DESC LIMIT :limit""")
                .param("consumer", text(filter.consumer()), Types.VARCHAR)
                .param("reference", filter.reference(), Types.VARCHAR)
                .param("state", text(filter.state()), Types.VARCHAR)
                .param("cursor", text(olderThan), Types.VARCHAR)
                .param("limit", limit)
                .query((row, number) -> order(row.getString("document")))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Order change(OrderId id, UnaryOperator<Order> change) {
        var before = locked(id);
        var after = change.apply(before);
        if (!after.equals(before)) {
            store(after);
        }
        return after;
    }

    private Order locked(OrderId id) {
        return jdbc.sql("SELECT document FROM orders WHERE order_id = :id FOR UPDATE")
                .param("id", id.value())
                .query((row, number) -> order(row.getString("document")))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no order " + id));
    }

    private void store(Order order) {
        jdbc.sql(
                        "UPDATE orders SET state = :state, changed_at = :now, document = :document::jsonb WHERE order_id = :id")
                .param("id", order.id().value())
                .param("state", order.state().name())
                .param("now", utc(clock.instant()))
                .param("document", json.writeValueAsString(order))
                .update();
    }

    private Order order(String document) {
        return json.readValue(document, Order.class);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
