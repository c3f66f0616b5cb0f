package io.entrepot.wmsopenboxes.upkeep.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the warehouse is polled.
 *
 * @param enabled whether this replica does it
 * @param pollEvery the pause between polls
 * @param retryAfter the pause after a failure
 */
@ConfigurationProperties("entrepot.schedule")
record ScheduleProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("15m") Duration pollEvery,
        @DefaultValue("10s") Duration retryAfter) {}
