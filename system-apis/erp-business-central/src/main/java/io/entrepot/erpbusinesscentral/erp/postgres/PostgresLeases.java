package io.entrepot.erpbusinesscentral.erp.postgres;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.erpbusinesscentral.order.Leases;
import io.entrepot.foundation.backend.TransientBackendException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A row per order that is worked on, renewed while the work lasts. No transaction is open meanwhile, and a killed
 * instance's row runs out within seconds.
 */
final class PostgresLeases implements Leases, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresLeases.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration life;
    private final Duration patience;
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("lease-renewal").factory());

    PostgresLeases(JdbcClient jdbc, Clock clock, Duration life, Duration patience) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.life = life;
        this.patience = patience;
    }

    @Override
    public <T> T holding(OrderId order, Supplier<T> work) {
        var holder = UUID.randomUUID();
        acquire(order, holder);
        var period = life.dividedBy(3).toMillis();
        var renewing = renewal.scheduleAtFixedRate(() -> renew(order, holder), period, period, TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } finally {
            renewing.cancel(false);
            release(order, holder);
        }
    }

    @Override
    public void close() {
        renewal.shutdownNow();
    }

    private void acquire(OrderId order, UUID holder) {
        var giveUpAt = clock.instant().plus(patience);
        while (!acquired(order, holder)) {
            if (!clock.instant().isBefore(giveUpAt)) {
                throw TransientBackendException.busy("erp", "another request works on " + order, Duration.ofSeconds(2));
            }
            pause();
        }
    }

    /** The database's clock decides, as instances may differ. */
    private boolean acquired(OrderId order, UUID holder) {
        return jdbc.sql("""
                        INSERT INTO lease (order_id, holder, held_until)
                        VALUES (:order, :holder, now() + make_interval(secs => :seconds))
                        ON CONFLICT (order_id) DO UPDATE
                        SET holder = excluded.holder, held_until = excluded.held_until
                        WHERE lease.held_until < now()
                        """)
                        .param("order", order.value())
                        .param("holder", holder)
                        .param("seconds", life.toMillis() / 1000.0)
                        .update()
                > 0;
    }

    private void renew(OrderId order, UUID holder) {
        try {
            jdbc.sql("""
                            UPDATE lease SET held_until = now() + make_interval(secs => :seconds)
                            WHERE order_id = :order AND holder = :holder
                            """)
                    .param("order", order.value())
                    .param("holder", holder)
                    .param("seconds", life.toMillis() / 1000.0)
                    .update();
        } catch (DataAccessException failed) {
            LOG.warn("The lease of {} is not renewed this time", order, failed);
        }
    }

    private void release(OrderId order, UUID holder) {
        jdbc.sql("DELETE FROM lease WHERE order_id = :order AND holder = :holder")
                .param("order", order.value())
                .param("holder", holder)
                .update();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw TransientBackendException.unreachable("erp", interrupted);
        }
    }
}
