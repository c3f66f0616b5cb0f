package io.entrepot.foundation.schedule.retention;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Runs the clearing again and again, first some time after the start. */
class RetentionSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSchedule.class);

    private final Retention retention;
    private final RetentionProperties properties;
    private final ScheduledExecutorService thread;
    private final Clock clock;

    RetentionSchedule(
            Retention retention, RetentionProperties properties, ScheduledExecutorService thread, Clock clock) {
        this.retention = retention;
        this.properties = properties;
        this.thread = thread;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var pause = properties.every().toMillis();
        var _ = thread.scheduleWithFixedDelay(this::run, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** A failure that left this method would end the schedule. */
    private void run() {
        try {
            retention.clear(clock.instant());
        } catch (RuntimeException unexpected) {
            LOG.error("Old rows are not cleared away, the next run tries again", unexpected);
        }
    }
}
