package io.entrepot.inventory.promise.events;

import io.entrepot.foundation.schedule.SingleReplica;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.validation.annotation.Validated;

/** Tells changes a moment after they are committed, and from time to time what changed by time alone. */
@Configuration(proxyBeanMethods = false)
class NewsSchedule implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(NewsSchedule.class);
    private static final int ITEMS = 500;

    private final SingleReplica replica;
    private final AvailabilityNews news;
    private final NewsProperties properties;

    NewsSchedule(SingleReplica replica, AvailabilityNews news, NewsProperties properties) {
        this.replica = replica;
        this.news = news;
        this.properties = properties;
    }

    /**
     * When availability is told.
     *
     * @param delay how long changes of an item gather where few items change
     * @param together how many items are told after each delay; more wait, and their changes go on gathering
     * @param review between two looks at everything, for what time alone changes
     */
    @Validated
    @ConfigurationProperties("entrepot.inventory.availability-news")
    record NewsProperties(
            @NotNull Duration delay,
            @Min(1) @Max(10_000) int together,
            @NotNull Duration review) {}

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(() -> guarded(() -> news.tellMarked(properties.together())), properties.delay());
        tasks.addFixedDelayTask(
                () -> guarded(() -> replica.runs("availability-review", this::review)), properties.review());
    }

    private void review() {
        var after = "";
        while (true) {
            var items = news.tellNext(after, ITEMS);
            if (items.size() < ITEMS) {
                return;
            }
            after = items.getLast().value();
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException failed) {
            LOG.warn("Availability was not told and is told with the next look: {}", failed.getMessage());
        }
    }
}
