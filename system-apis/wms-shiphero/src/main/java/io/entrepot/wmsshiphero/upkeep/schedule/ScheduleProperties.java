package io.entrepot.wmsshiphero.upkeep.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the work is done that nobody calls for.
 *
 * @param enabled whether this replica does any of it
 * @param sweepEvery reading what changed in stock
 * @param fullSweepEvery reading all stock
 * @param refreshEvery looking for items that a webhook hinted at
 * @param rereadEvery looking for orders that the warehouse has been silent about
 * @param registerEvery looking after the webhooks' registration
 * @param retryAfter the pause after a failure
 */
@ConfigurationProperties("entrepot.schedule")
record ScheduleProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("30s") Duration sweepEvery,
        @DefaultValue("1h") Duration fullSweepEvery,
        @DefaultValue("250ms") Duration refreshEvery,
        @DefaultValue("10s") Duration rereadEvery,
        @DefaultValue("1m") Duration registerEvery,
        @DefaultValue("2s") Duration retryAfter) {}
