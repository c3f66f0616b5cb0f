package io.entrepot.orders.fulfilment.postgres;

import io.entrepot.orders.fulfilment.Command;
import io.entrepot.orders.fulfilment.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps commands in PostgreSQL; what is noted before a call commits before it. */
class JdbcCommands implements Commands {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcCommands(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean beginUnlessCancelled(Command command) {
        if (isAgain(command)) {
            return true;
        }
        if (isCancelRequested(command)) {
            return false;
        }
        insert(command);
        return true;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void begin(Command command) {
        if (!isAgain(command)) {
            insert(command);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Command command) {
        jdbc.sql("UPDATE command SET done_at = :now, last_error = NULL WHERE subject = :subject AND step = :step")
                .param("now", now())
                .param("subject", command.subject())
                .param("step", command.step())
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Attempts failed(Command command, String error) {
        return jdbc.sql("""
                        UPDATE command SET last_error = :error WHERE subject = :subject AND step = :step
                        RETURNING attempts, requested_at""")
                .param("error", error)
                .param("subject", command.subject())
                .param("step", command.step())
                .query((row, number) -> new Attempts(
                        row.getInt("attempts"),
                        Duration.between(row.getObject("requested_at", OffsetDateTime.class), now())))
                .single();
    }

    private boolean isAgain(Command command) {
        return jdbc.sql("UPDATE command SET attempts = attempts + 1 WHERE subject = :subject AND step = :step")
                        .param("subject", command.subject())
                        .param("step", command.step())
                        .update()
                == 1;
    }

    /** Under the order's lock: a wish that comes later finds the command noted. */
    private boolean isCancelRequested(Command command) {
        return jdbc.sql("""
                        SELECT (document -> 'standing' ->> 'cancelRequested')::boolean FROM orders
                        WHERE order_id = :order FOR UPDATE""")
                .param("order", command.order().value())
                .query(Boolean.class)
                .single();
    }

    private void insert(Command command) {
        jdbc.sql("""
                        INSERT INTO command (subject, step, order_id, requested_at, attempts)
                        VALUES (:subject, :step, :order, :now, 1)""")
                .param("subject", command.subject())
                .param("step", command.step())
                .param("order", command.order().value())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
