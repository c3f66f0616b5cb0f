package io.entrepot.carriereasypost.tracking.easypost;

import io.entrepot.carriereasypost.tracking.AskingTheSilent;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs what nobody waits for on threads of its own, as a slow EasyPost must not hold up the outbox. */
class BackgroundWork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
    private static final int TASKS = 2;
    private static final long PAUSE_SECONDS = 1;

    private final HookRegistration registration;
    private final AskingTheSilent asking;
    private final int readsPerRun;
    private volatile @Nullable ScheduledExecutorService running;

    BackgroundWork(HookRegistration registration, AskingTheSilent asking, int readsPerRun) {
        this.registration = registration;
        this.asking = asking;
        this.readsPerRun = readsPerRun;
    }

    @Override
    public void start() {
        var executor = Executors.newScheduledThreadPool(
                TASKS, Thread.ofVirtual().name("easypost-", 1).factory());
        repeat(executor, "webhook registration", registration::checkWhenDue);
        repeat(executor, "reading silent trackers", this::askTheSilent);
        running = executor;
    }

    @Override
    public void stop() {
        var executor = running;
        if (executor != null) {
            executor.shutdownNow();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    private void askTheSilent() {
        for (int reads = 0; reads < readsPerRun; reads++) {
            if (!asking.askNext()) {
                return;
            }
        }
    }

    private static void repeat(ScheduledExecutorService executor, String name, Runnable work) {
        var _ = executor.scheduleWithFixedDelay(() -> run(name, work), 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** A failure is told and the work goes on with its next turn. */
    private static void run(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("{} failed and is tried again: {}", name, failed.toString());
        }
    }
}
