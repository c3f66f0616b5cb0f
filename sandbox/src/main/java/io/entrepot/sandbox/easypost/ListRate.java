package io.entrepot.sandbox.easypost;

import io.entrepot.sandbox.protocol.Refusal;
import io.entrepot.sandbox.protocol.SlidingWindow;
import java.time.Clock;
import java.time.Duration;

/** Lists may be read only so often in a second, all kinds together. */
final class ListRate {

    private final SlidingWindow lists;

    ListRate(int perSecond, Clock clock) {
        this.lists = new SlidingWindow(perSecond, Duration.ofSeconds(1), clock);
    }

    void check() {
        if (!lists.admits()) {
            throw new Refusal(EasyPostErrors.error(429, "RATE_LIMITED", "You have been rate-limited."));
        }
    }
}
