package io.entrepot.inventory.feed.schedule;

import io.entrepot.foundation.schedule.SingleReplica;
import io.entrepot.inventory.feed.FeedHealth;
import io.entrepot.inventory.feed.WatchingFeeds;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Watches the feeds; every replica measures their age and lateness, one at a time opens and closes cases. */
@Component
class FeedSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(FeedSchedule.class);

    private final WatchingFeeds watching;
    private final SingleReplica singleReplica;
    private final MultiGauge age;
    private final MultiGauge late;
    private final Clock clock;

    FeedSchedule(WatchingFeeds watching, SingleReplica singleReplica, MeterRegistry meters, Clock clock) {
        this.watching = watching;
        this.singleReplica = singleReplica;
        this.age = MultiGauge.builder("entrepot.inventory.feed.age")
                .description("since when a node's feed is known completely")
                .baseUnit("seconds")
                .register(meters);
        this.late = MultiGauge.builder("entrepot.inventory.feed.late")
                .description("since when a word of a node is overdue; 0 when it is not")
                .baseUnit("seconds")
                .register(meters);
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${entrepot.inventory.feed.watch}",
            fixedDelayString = "${entrepot.inventory.feed.watch}")
    void watch() {
        try {
            measure();
            singleReplica.runs("feed-watch", watching::watch);
        } catch (DataAccessException away) {
            LOG.warn("The feeds are not watched, the next attempt follows: {}", away.getMessage());
        }
    }

    private void measure() {
        var now = clock.instant();
        var health = watching.health();
        age.register(
                health.stream()
                        .filter(feed -> feed.lastConfirmed() != null)
                        .map(feed -> row(feed, feed.lastConfirmed(), now))
                        .toList(),
                true);
        late.register(
                health.stream().map(feed -> row(feed, feed.lateSince(), now)).toList(), true);
    }

    private static Row<?> row(FeedHealth feed, @Nullable Instant since, Instant now) {
        var seconds = since == null ? 0 : Duration.between(since, now).toSeconds();
        return Row.of(Tags.of("node", feed.node().value()), seconds);
    }
}
