package io.entrepot.threeplx12.exchange.schedule;

import io.entrepot.threeplx12.exchange.MailboxUnavailableException;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs each round again and again, one thread for each, and later after a failure; never holds up the start. */
@Component
class Schedule {

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final int JOBS = 3;
    private static final int SECONDS_TO_FINISH = 5;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            JOBS, Thread.ofPlatform().name("exchange-", 1).daemon().factory());
    private final Rounds rounds;
    private final ScheduleProperties properties;

    Schedule(Rounds rounds, ScheduleProperties properties) {
        this.rounds = rounds;
        this.properties = properties;
    }

    private record Job(String name, Runnable work, Duration every) {}

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (properties.enabled()) {
            after(Duration.ZERO, new Job("take files in", rounds::takeIn, properties.takeInEvery()));
            after(Duration.ZERO, new Job("send documents", rounds::send, properties.sendEvery()));
            after(Duration.ZERO, new Job("look for missing answers", rounds::remind, properties.remindEvery()));
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdownNow();
        if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            LOG.warn("a job did not stop in time");
        }
    }

    private void repeat(Job job) {
        after(run(job) ? job.every() : properties.retryAfter(), job);
    }

    private void after(Duration pause, Job job) {
        if (!threads.isShutdown()) {
            var _ = threads.schedule(() -> repeat(job), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static boolean run(Job job) {
        try {
            job.work().run();
            return true;
        } catch (MailboxUnavailableException unavailable) {
            LOG.warn("Cannot {} now: {}", job.name(), unavailable.getMessage());
        } catch (RuntimeException unexpected) {
            LOG.error("Cannot {}", job.name(), unexpected);
        }
        return false;
    }
}
