package io.entrepot.storefrontshopify.upkeep.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the work is done that nobody calls for.
 *
 * @param enabled whether this replica does any of it
 * @param subscribeEvery looking after the webhooks' subscriptions
 * @param catchUpEvery reading what orders changed
 * @param readHintedEvery looking for orders that webhooks named
 * @param publishEvery looking for listings that are due
 * @param reportEvery looking for departures to report
 * @param readAllEvery comparing everything that the shop shows
 * @param retryAfter the pause after a failure
 */
@ConfigurationProperties("entrepot.schedule")
record ScheduleProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1m") Duration subscribeEvery,
        @DefaultValue("30s") Duration catchUpEvery,
        @DefaultValue("200ms") Duration readHintedEvery,
        @DefaultValue("250ms") Duration publishEvery,
        @DefaultValue("500ms") Duration reportEvery,
        @DefaultValue("5m") Duration readAllEvery,
        @DefaultValue("2s") Duration retryAfter) {}
