package io.entrepot.visibility.delivery.dispatch;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When deliveries are sent, and how many at once.
 *
 * @param poll how often it is looked for what is due
 * @param inFlight how many may be on their way from one replica
 * @param waits after the first attempt, the second, …
 * @param lastingFailure how long all attempts to a webhook fail before it is disabled
 */
@ConfigurationProperties("entrepot.webhooks.dispatch")
record DispatchProperties(
        @DefaultValue("250ms") Duration poll,
        @DefaultValue("256") int inFlight,

        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "10h"})
        List<Duration> waits,

        @DefaultValue("5d") Duration lastingFailure) {

    DispatchProperties {
        waits = List.copyOf(waits);
        if (!poll.isPositive()
                || inFlight < 1
                || !lastingFailure.isPositive()
                || !waits.stream().allMatch(Duration::isPositive)) {
            throw new IllegalArgumentException("entrepot.webhooks.dispatch: all is more than nothing");
        }
    }
}
