package io.entrepot.orders.order.postgres;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.orders.order.AcceptedRequests;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps claims on idempotency keys in PostgreSQL; a claim commits at once, so no lock is held while a request is checked. */
class JdbcAcceptedRequests implements AcceptedRequests {

    private static final Duration LIFE_OF_A_CLAIM = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAcceptedRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Claim claim(Key key, String fingerprint) {
        if (isGranted(key, fingerprint)) {
            return new Claim.Granted();
        }
        return jdbc.sql("SELECT fingerprint, order_id FROM accepted_request WHERE consumer = :consumer AND key = :key")
                .param("consumer", key.consumer().value())
                .param("key", key.value())
                .query(Known.class)
                .optional()
                .map(known -> known.claim(fingerprint))
                .orElseGet(Claim.InProgress::new); // given back this very moment: the caller may try again
    }

    /** Inserts the claim, or takes over one of the same request that lapsed without an order. */
    private boolean isGranted(Key key, String fingerprint) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return jdbc.sql("""
                                INSERT INTO accepted_request (consumer, key, fingerprint, claimed_until)
                                VALUES (:consumer, :key, :fingerprint, :until)
                                ON CONFLICT (consumer, key) DO UPDATE SET claimed_until = :until
                                WHERE accepted_request.order_id IS NULL
                                  AND accepted_request.fingerprint = :fingerprint
                                  AND accepted_request.claimed_until < :now""")
                        .param("consumer", key.consumer().value())
                        .param("key", key.value())
                        .param("fingerprint", fingerprint)
                        .param("until", now.plus(LIFE_OF_A_CLAIM))
                        .param("now", now)
                        .update()
                == 1;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Key key, OrderId order) {
        var settled = jdbc.sql("""
                        UPDATE accepted_request SET order_id = :order
                        WHERE consumer = :consumer AND key = :key AND order_id IS NULL""")
                .param("order", order.value())
                .param("consumer", key.consumer().value())
                .param("key", key.value())
                .update();
        if (settled != 1) {
            throw new IllegalStateException("the claim on " + key + " was lost to another request");
        }
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void abandon(Key key) {
        jdbc.sql("DELETE FROM accepted_request WHERE consumer = :consumer AND key = :key AND order_id IS NULL")
                .param("consumer", key.consumer().value())
                .param("key", key.value())
                .update();
    }

    private record Known(String fingerprint, @Nullable String orderId) {

        Claim claim(String wanted) {
            if (!fingerprint.equals(wanted)) {
                return new Claim.Reused();
            }
            return orderId == null ? new Claim.InProgress() : new Claim.Settled(new OrderId(orderId));
        }
    }
}
