package io.entrepot.foundation.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.namastack.outbox.OutboxProcessingScheduler;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** A commit wakes the outbox; where it cannot be woken, whoever committed does not hear of it and the next commit tries again. */
class OutboxWakeTests {

    private final CountDownLatch looked = new CountDownLatch(1);
    private final ThreadPoolTaskScheduler stopped = scheduler();
    private final ThreadPoolTaskScheduler running = scheduler();
    private final AtomicReference<TaskScheduler> scheduler = new AtomicReference<>(stopped);
    private final OutboxWake wake = new OutboxWake(scheduler::get, this::outbox);

    @AfterEach
    void stop() {
        running.shutdown();
    }

    @Test
    void keepsARefusalFromWhoeverCommitted() {
        stopped.shutdown();

        assertThatNoException().isThrownBy(this::commit);
    }

    @Test
    void wakesAgainAfterARefusal() throws Exception {
        stopped.shutdown();
        commit();

        scheduler.set(running);
        commit();

        assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private void commit() {
        TransactionSynchronizationManager.initSynchronization();
        try {
            wake.afterCommit();
            TransactionSynchronizationUtils.triggerAfterCommit();
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    private OutboxProcessingScheduler outbox() {
        var outbox = Mockito.mock(OutboxProcessingScheduler.class);
        Mockito.doAnswer(call -> {
                    looked.countDown();
                    return null;
                })
                .when(outbox)
                .process();
        return outbox;
    }

    private static ThreadPoolTaskScheduler scheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.initialize();
        return scheduler;
    }
}
