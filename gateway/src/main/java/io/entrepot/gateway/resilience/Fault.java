package io.entrepot.gateway.resilience;

import io.entrepot.foundation.backend.BackendException;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.TransientBackendException;
import java.time.Duration;

/** Tells faults of a service itself from answers that it gave; a problem of its own, also a 503, is such an answer. */
final class Fault {

    private static final int BAD_GATEWAY = 502;

    /** Who asks for more time than this does not want a second try now. */
    private static final Duration SHORT_WAIT = Duration.ofSeconds(1);

    private Fault() {}

    /** Not reached, silent, broken off, or answered by something before it with 502, 503 or 504. */
    static boolean isOfService(Throwable thrown) {
        return thrown instanceof BackendException fault
                && switch (fault) {
                    case TransientBackendException _ -> true;
                    case PermanentBackendException broken -> broken.status() == BAD_GATEWAY;
                };
    }

    /** After silence the call may still be in work; everything else was over at once. */
    static boolean isWorthASecondTry(Throwable thrown) {
        return isOfService(thrown)
                && !(thrown instanceof TransientBackendException fault
                        && (fault.isTimeout() || asksForPatience(fault)));
    }

    private static boolean asksForPatience(TransientBackendException fault) {
        return fault.retryAfter().filter(wait -> wait.compareTo(SHORT_WAIT) > 0).isPresent();
    }
}
