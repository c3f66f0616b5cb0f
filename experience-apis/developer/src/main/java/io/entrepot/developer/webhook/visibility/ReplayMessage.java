package io.entrepot.developer.webhook.visibility;

import io.entrepot.developer.webhook.Replay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is to be sent again, on the wire. */
record ReplayMessage(
        @Nullable String delivery,
        @Nullable Instant since,
        @Nullable Boolean onlyFailed) {

    static ReplayMessage of(Replay replay) {
        return switch (replay) {
            case Replay.Single(var delivery) -> new ReplayMessage(delivery.value(), null, null);
            case Replay.Since(var since, var onlyFailed) -> new ReplayMessage(null, since, onlyFailed);
        };
    }
}
