package io.entrepot.wmsopenboxes.upkeep.schedule;

import io.entrepot.foundation.backend.BackendException;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Polls again and again, and sooner after a failure; never holds up the start. */
@Component
@EnableConfigurationProperties(ScheduleProperties.class)
class Schedule {

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final int SECONDS_TO_FINISH = 5;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("poll-", 1).daemon().factory());
    private final Poll poll;
    private final ScheduleProperties properties;

    Schedule(Poll poll, ScheduleProperties properties) {
        this.poll = poll;
        this.properties = properties;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (properties.enabled()) {
            after(Duration.ZERO);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            LOG.warn("a poll did not stop in time");
        }
    }

    private void after(Duration pause) {
        if (!thread.isShutdown()) {
            var _ = thread.schedule(
                    () -> after(isDone() ? properties.pollEvery() : properties.retryAfter()),
                    pause.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private boolean isDone() {
        try {
            poll.run();
            return true;
        } catch (BackendException unavailable) {
            LOG.warn("Cannot poll now: {}", unavailable.getMessage());
        } catch (RuntimeException unexpected) {
            LOG.error("Cannot poll", unexpected);
        }
        return false;
    }
}
