package io.entrepot.developer.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A new version of a backend's interface, and what it means for us.
 *
 * @param assessment absent before the first one
 * @param acknowledgement absent while nobody has a plan
 * @param assessingSince since when an assessment is being made that is not there yet
 * @param refusal why the assessment that was asked for last could not be made
 */
public record BackendRelease(
        long id,
        String backend,
        String from,
        String to,
        Map<String, String> moves,
        State state,
        @Nullable Team owner,
        @Nullable LocalDate deadline,
        String registeredBy,
        Instant registeredAt,
        List<Received> documents,
        @Nullable Assessment assessment,
        @Nullable Acknowledgement acknowledgement,
        @Nullable Instant assessingSince,
        @Nullable String refusal) {

    /** Where it stands. */
    public enum State {
        REGISTERED,
        BREAKING,
        ACKNOWLEDGED,
        HARMLESS
    }

    /** Which of its two versions. */
    public enum Side {
        OLDER,
        NEWER
    }

    /** That a version's document is there. */
    public record Received(Side side, String format, long characters, Instant receivedAt) {}

    /** Who has which plan. */
    public record Acknowledgement(String by, String plan, Instant at) {}
}
