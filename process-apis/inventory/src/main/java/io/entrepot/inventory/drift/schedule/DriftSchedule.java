package io.entrepot.inventory.drift.schedule;

import io.entrepot.foundation.schedule.SingleReplica;
import io.entrepot.inventory.drift.ComparingStock;
import io.entrepot.inventory.drift.Runs;
import io.entrepot.inventory.drift.Scope;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares everything from time to time, and whatever is asked for as soon as possible; one replica at a time. */
@Component
class DriftSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DriftSchedule.class);
    private static final String SCHEDULE = "schedule";

    private final ComparingStock comparing;
    private final Runs runs;
    private final SingleReplica singleReplica;
    private final DriftProperties properties;
    private final Clock clock;

    DriftSchedule(
            ComparingStock comparing, Runs runs, SingleReplica singleReplica, DriftProperties properties, Clock clock) {
        this.comparing = comparing;
        this.runs = runs;
        this.singleReplica = singleReplica;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${entrepot.inventory.drift.poll}",
            fixedDelayString = "${entrepot.inventory.drift.poll}")
    void goOn() {
        try {
            singleReplica.runs("drift", () -> {
                requestWhenDue();
                comparing.goOn();
            });
        } catch (DataAccessException away) {
            LOG.warn("Stock is not compared, the next attempt follows: {}", away.getMessage());
        }
    }

    private void requestWhenDue() {
        var now = clock.instant();
        var isDue = runs.lastRequestBy(SCHEDULE)
                .map(last -> !now.isBefore(last.plus(properties.interval())))
                .orElse(true);
        if (isDue) {
            runs.request(Scope.ALL, SCHEDULE, now);
        }
    }
}
