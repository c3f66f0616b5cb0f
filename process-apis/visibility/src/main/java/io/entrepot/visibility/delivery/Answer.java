package io.entrepot.visibility.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came back from a receiver.
 *
 * @param status absent where nothing came back
 * @param excerpt the beginning of what it said, or why nothing came back
 * @param retryAfter how long it asks to be left alone
 */
public record Answer(
        Outcome outcome,
        @Nullable Integer status,
        @Nullable String excerpt,
        @Nullable Duration retryAfter) {

    /** Nothing came back. */
    public static Answer without(Outcome outcome, String why) {
        return new Answer(outcome, null, why, null);
    }
}
