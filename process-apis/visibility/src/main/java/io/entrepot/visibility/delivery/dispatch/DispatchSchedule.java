package io.entrepot.visibility.delivery.dispatch;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Looks again and again for what is due. */
class DispatchSchedule implements AutoCloseable {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-dispatch").daemon().factory());

    private final Dispatcher dispatcher;
    private final Duration poll;

    DispatchSchedule(Dispatcher dispatcher, Duration poll) {
        this.dispatcher = dispatcher;
        this.poll = poll;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var pause = poll.toMillis();
        var _ = thread.scheduleWithFixedDelay(dispatcher::round, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.close();
    }
}
