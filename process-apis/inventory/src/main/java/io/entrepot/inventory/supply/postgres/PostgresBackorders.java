package io.entrepot.inventory.supply.postgres;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.supply.Backorder;
import io.entrepot.inventory.supply.Backorders;
import io.entrepot.inventory.supply.PromisedDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What waits for supply, as one row per line, and every date that was promised. */
@Repository
class PostgresBackorders implements Backorders {

    private static final String WAITING = """
            SELECT order_id, line_number, item, trim_scale(quantity) AS quantity, promised_on, cancel_on, since
            FROM backorder WHERE ended_at IS NULL""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PostgresBackorders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Backorder> waitingFor(Collection<ItemNumber> items) {
        return jdbc.sql(WAITING + " AND item = ANY(:items) ORDER BY since, order_id, line_number")
                .param("items", items.stream().map(ItemNumber::value).toArray(String[]::new))
                .query(PostgresBackorders::backorder)
                .list();
    }

    @Override
    public Set<ItemNumber> items() {
        return jdbc.sql("SELECT DISTINCT item FROM backorder WHERE ended_at IS NULL")
                .query((row, number) -> new ItemNumber(row.getString("item")))
                .set();
    }

    @Override
    public List<Backorder> of(OrderId order) {
        return jdbc.sql(WAITING + " AND order_id = :order ORDER BY line_number")
                .param("order", order.value())
                .query(PostgresBackorders::backorder)
                .list();
    }

    @Override
    @Transactional
    public void add(Collection<Backorder> backorders) {
        for (var backorder : backorders) {
            jdbc.sql("""
                    INSERT INTO backorder (order_id, line_number, item, quantity, promised_on, cancel_on, since)
                    VALUES (:order, :line, :item, :quantity, :promised, :cancel, :since)""")
                    .param("order", backorder.order().value())
                    .param("line", backorder.lineNumber())
                    .param("item", backorder.item().value())
                    .param("quantity", backorder.quantity())
                    .param("promised", backorder.promisedOn())
                    .param("cancel", backorder.cancelOn())
                    .param("since", backorder.since().atOffset(ZoneOffset.UTC))
                    .update();
            say(backorder);
        }
    }

    @Override
    public void end(Collection<OrderId> orders, Instant at) {
        jdbc.sql("UPDATE backorder SET ended_at = :at WHERE order_id = ANY(:orders) AND ended_at IS NULL")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("orders", orders.stream().map(OrderId::value).toArray(String[]::new))
                .update();
    }

    @Override
    public void endOverdue(LocalDate today, Instant at) {
        jdbc.sql("UPDATE backorder SET ended_at = :at WHERE cancel_on < :today AND ended_at IS NULL")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .update();
    }

    @Override
    @Transactional
    public void promiseAnew(Backorder backorder) {
        jdbc.sql("UPDATE backorder SET promised_on = :promised WHERE order_id = :order AND line_number = :line")
                .param("promised", backorder.promisedOn())
                .param("order", backorder.order().value())
                .param("line", backorder.lineNumber())
                .update();
        say(backorder);
    }

    @Override
    public List<PromisedDate> history(OrderId order) {
        return jdbc.sql(
                        "SELECT line_number, promised_on, said_at FROM backorder_promise WHERE order_id = :order ORDER BY id")
                .param("order", order.value())
                .query((row, number) -> new PromisedDate(
                        row.getInt("line_number"),
                        row.getObject("promised_on", LocalDate.class),
                        row.getObject("said_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void say(Backorder backorder) {
        jdbc.sql("""
                INSERT INTO backorder_promise (order_id, line_number, promised_on, said_at)
                VALUES (:order, :line, :promised, :now)""")
                .param("order", backorder.order().value())
                .param("line", backorder.lineNumber())
                .param("promised", backorder.promisedOn())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Backorder backorder(ResultSet row, int number) throws SQLException {
        return new Backorder(
                new OrderId(row.getString("order_id")),
                row.getInt("line_number"),
                new ItemNumber(row.getString("item")),
                row.getBigDecimal("quantity"),
                row.getObject("promised_on", LocalDate.class),
                row.getObject("cancel_on", LocalDate.class),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
