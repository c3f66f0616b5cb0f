package io.entrepot.storefrontshopify.upkeep.schedule;

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

/** Runs each job again and again, one thread per job, and sooner after a failure; never holds up the start. */
@Component
@EnableConfigurationProperties(ScheduleProperties.class)
class Schedule {

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final int JOBS = 6;
    private static final int SECONDS_TO_FINISH = 5;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            JOBS, Thread.ofPlatform().name("upkeep-", 1).daemon().factory());
    private final Upkeep upkeep;
    private final ScheduleProperties properties;

    Schedule(Upkeep upkeep, ScheduleProperties properties) {
        this.upkeep = upkeep;
        this.properties = properties;
    }

    private record Job(String name, Runnable work, Duration every) {}

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (properties.enabled()) {
            begin("subscribe to webhooks", upkeep::subscribe, properties.subscribeEvery());
            begin("compare what the shop shows", upkeep::readAll, properties.readAllEvery());
            begin("catch up with orders", upkeep::catchUp, properties.catchUpEvery());
            begin("read orders that webhooks named", upkeep::readHinted, properties.readHintedEvery());
            begin("publish stock", upkeep::publish, properties.publishEvery());
            begin("report shipments", upkeep::report, properties.reportEvery());
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdownNow();
        if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            LOG.warn("a job did not stop in time");
        }
    }

    private void begin(String name, Runnable work, Duration every) {
        after(Duration.ZERO, new Job(name, work, every));
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
        } catch (BackendException unavailable) {
            LOG.warn("Cannot {} now: {}", job.name(), unavailable.getMessage());
        } catch (RuntimeException unexpected) {
            LOG.error("Cannot {}", job.name(), unexpected);
        }
        return false;
    }
}
