package io.entrepot.threeplx12.exchange.schedule;

import io.entrepot.threeplx12.exchange.Patience;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the work is done that nobody calls for, and how long we wait for partners.
 *
 * @param enabled whether this replica does any of it
 * @param takeInEvery looking for new files
 * @param sendEvery looking for documents to send
 * @param remindEvery looking for documents that nobody acknowledged
 * @param retryAfter the pause after a failure
 * @param settle how long a file must have been unchanged before it is read
 * @param rest how long a cut file may wait for its rest
 * @param acknowledgment how long a document of ours may stay without a 997
 */
@ConfigurationProperties("entrepot.schedule")
record ScheduleProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2s") Duration takeInEvery,
        @DefaultValue("1s") Duration sendEvery,
        @DefaultValue("1m") Duration remindEvery,
        @DefaultValue("5s") Duration retryAfter,
        @DefaultValue("2s") Duration settle,
        @DefaultValue("10m") Duration rest,
        @DefaultValue("4h") Duration acknowledgment) {

    Patience patience() {
        return new Patience(settle, rest, acknowledgment);
    }
}
