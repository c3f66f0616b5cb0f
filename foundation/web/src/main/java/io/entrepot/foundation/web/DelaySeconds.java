package io.entrepot.foundation.web;

import java.time.Duration;

/** The form in which {@code Retry-After} carries a wait (RFC 9110, section 10.2.3). */
public final class DelaySeconds {

    private DelaySeconds() {}

    /** Rounded up: who comes back at the told second must not be early. */
    public static long of(Duration wait) {
        var seconds = wait.toSeconds();
        return wait.compareTo(Duration.ofSeconds(seconds)) > 0 ? seconds + 1 : seconds;
    }
}
