package io.entrepot.foundation.backend;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The other system was busy, slow or away: the same idempotent call may succeed later. */
public final class TransientBackendException extends BackendException {

    private final @Nullable Duration retryAfter;
    private final boolean timedOut;

    private TransientBackendException(String backend, String message, @Nullable Duration retryAfter, boolean timedOut) {
        super(backend, message);
        this.retryAfter = retryAfter;
        this.timedOut = timedOut;
    }

    /** The system answered that it cannot serve now. */
    public static TransientBackendException busy(String backend, String reason, @Nullable Duration retryAfter) {
        return new TransientBackendException(backend, backend + " is not available: " + reason, retryAfter, false);
    }

    /** The system could not be reached. */
    public static TransientBackendException unreachable(String backend, Throwable cause) {
        var fault = new TransientBackendException(backend, backend + " cannot be reached", null, false);
        fault.initCause(cause);
        return fault;
    }

    /** The system did not answer in time; whether the call took effect is unknown. */
    public static TransientBackendException timedOut(String backend, Throwable cause) {
        var fault = new TransientBackendException(backend, backend + " did not answer in time", null, true);
        fault.initCause(cause);
        return fault;
    }

    /** How long the system asked to be left alone, where it said so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public boolean isTimeout() {
        return timedOut;
    }
}
