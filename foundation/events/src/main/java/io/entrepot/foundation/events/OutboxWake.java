package io.entrepot.foundation.events;

import io.namastack.outbox.OutboxProcessingScheduler;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has the outbox looked at as soon as a transaction that filled it has committed, instead of at the next poll. The
 * outbox's own scheduler runs one task at a time, so that a key's events are never sent by two threads.
 */
class OutboxWake {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWake.class);

    private final Supplier<TaskScheduler> scheduler;
    private final Supplier<OutboxProcessingScheduler> outbox;
    private final AtomicBoolean isDue = new AtomicBoolean();

    OutboxWake(Supplier<TaskScheduler> scheduler, Supplier<OutboxProcessingScheduler> outbox) {
        this.scheduler = scheduler;
        this.outbox = outbox;
    }

    /** Wakes the outbox once the running transaction has committed. */
    void afterCommit() {
        if (!TransactionSynchronizationManager.getSynchronizations().contains(committed)) {
            TransactionSynchronizationManager.registerSynchronization(committed);
        }
    }

    private final TransactionSynchronization committed = new TransactionSynchronization() {
        @Override
        public void afterCommit() {
            if (isDue.compareAndSet(false, true)) {
                wake();
            }
        }
    };

    /** Whoever committed has committed: where no look can be planned, as while the service stops, the poll of whoever runs finds it. */
    private void wake() {
        try {
            var _ = scheduler.get().schedule(this::look, InstantSource.system().instant());
        } catch (RuntimeException refused) {
            isDue.set(false);
            LOG.warn("The outbox is not woken, the next poll sends: {}", refused.getMessage());
        }
    }

    private void look() {
        isDue.set(false);
        outbox.get().process();
    }
}
