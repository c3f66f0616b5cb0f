package io.entrepot.visibility.delivery.dispatch;

import io.entrepot.visibility.delivery.Abandoning;
import io.entrepot.visibility.delivery.Claim;
import io.entrepot.visibility.delivery.Deliveries;
import io.entrepot.visibility.delivery.Delivering;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is due, each delivery in a thread of its own, so that nobody waits for another's receiver. */
class Dispatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final String ATTEMPTS = "entrepot.webhooks.attempts";

    private final Deliveries deliveries;
    private final Delivering delivering;
    private final Abandoning abandoning;
    private final MeterRegistry meters;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());

    Dispatcher(
            Deliveries deliveries, Delivering delivering, Abandoning abandoning, int inFlight, MeterRegistry meters) {
        this.deliveries = deliveries;
        this.delivering = delivering;
        this.abandoning = abandoning;
        this.meters = meters;
        this.free = new Semaphore(inFlight);
    }

    /** Takes what is due as far as threads are free, and leaves it to them. */
    void round() {
        var room = free.drainPermits();
        var claims = room == 0 ? List.<Claim>of() : claimed(room);
        free.release(room - claims.size());
        claims.forEach(this::start);
    }

    /** A failure that left this method would end the rounds. */
    private List<Claim> claimed(int room) {
        try {
            return deliveries.claim(room);
        } catch (RuntimeException broken) {
            LOG.warn("Webhooks are not looked for now, the next round does: {}", broken.getMessage());
            return List.of();
        }
    }

    private void start(Claim claim) {
        try {
            threads.execute(() -> deliver(claim));
        } catch (RejectedExecutionException closing) {
            free.release();
            LOG.info("Delivery {} waits for its lease to end: this replica stops", claim.id());
        }
    }

    private void deliver(Claim claim) {
        try {
            if (abandoning.abandons(claim)) {
                LOG.error("Delivery {} is given up: what became of it cannot be written down", claim.id());
            } else {
                attempt(claim);
            }
        } catch (RuntimeException broken) {
            LOG.warn("Delivery {} is not settled and is sent again: {}", claim.id(), broken.getMessage());
        } finally {
            free.release();
        }
    }

    private void attempt(Claim claim) {
        var attempt = Timer.start(meters);
        var outcome = delivering.deliver(claim);
        attempt.stop(meters.timer(ATTEMPTS, "outcome", outcome.name()));
    }

    /** What is on its way may still arrive and be settled. */
    @Override
    public void close() {
        threads.close();
    }
}
