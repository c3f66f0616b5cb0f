package io.entrepot.orders.fulfilment.postgres;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.orders.fulfilment.Command;
import io.entrepot.orders.fulfilment.Escalations;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps escalations in PostgreSQL. */
class JdbcEscalations implements Escalations {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcEscalations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Commits by itself: the failed attempt that raises it is rolled back. */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void raise(Command about, String reason) {
        jdbc.sql("""
                        INSERT INTO escalation (subject, step, order_id, reason, raised_at)
                        VALUES (:subject, :step, :order, :reason, :now)
                        ON CONFLICT (subject, step) DO UPDATE SET reason = :reason, settled_at = NULL""")
                .param("subject", about.subject())
                .param("step", about.step())
                .param("order", about.order().value())
                .param("reason", reason)
                .param("now", now())
                .update();
    }

    @Override
    @Transactional
    public void settle(Command about) {
        jdbc.sql("""
                        UPDATE escalation SET settled_at = :now
                        WHERE subject = :subject AND step = :step AND settled_at IS NULL""")
                .param("now", now())
                .param("subject", about.subject())
                .param("step", about.step())
                .update();
    }

    @Override
    public List<Escalation> open(int limit) {
        return jdbc.sql("""
                        SELECT order_id, subject, step, reason, raised_at FROM escalation
                        WHERE settled_at IS NULL ORDER BY raised_at LIMIT :limit""")
                .param("limit", limit)
                .query((row, number) -> new Escalation(
                        new Command(
                                new OrderId(row.getString("order_id")),
                                row.getString("subject"),
                                row.getString("step")),
                        row.getString("reason"),
                        row.getObject("raised_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
