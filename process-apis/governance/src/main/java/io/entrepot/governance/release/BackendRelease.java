package io.entrepot.governance.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new version of a backend's interface, and what it means for us.
 *
 * @param documents what was received of its two versions
 * @param assessment what it means, as of the last time that somebody asked; absent before
 * @param acknowledgement absent while nobody has a plan
 * @param assessingSince since when an assessment is wanted that is not there yet; absent: none is
 * @param refusal why the assessment that was asked for last cannot be made
 */
public record BackendRelease(
        BackendReleaseId id,
        NewRelease registered,
        Instant registeredAt,
        State state,
        List<ReceivedDocument> documents,
        @Nullable Assessment assessment,
        @Nullable Acknowledgement acknowledgement,
        @Nullable Instant assessingSince,
        @Nullable String refusal) {

    /** Where a release stands. */
    public enum State {
        /** Nobody knows yet what it breaks. */
        REGISTERED,
        /** It breaks what we use, and nobody has a plan. */
        BREAKING,
        /** It breaks what we use, and somebody has a plan. */
        ACKNOWLEDGED,
        /** It breaks nothing that we use, any more or at all. */
        HARMLESS
    }

    /** That a version's document is there. */
    public record ReceivedDocument(Side side, String format, long characters, Instant receivedAt) {}

    /** Who has which plan. */
    public record Acknowledgement(String by, String plan, Instant at) {}

    /** An acknowledgement stands for what it was given for: an assessment that finds further breaks needs a new one. */
    public State stateAfter(Assessment next) {
        if (!next.isBreaking()) {
            return State.HARMLESS;
        }
        return state == State.ACKNOWLEDGED && assessment != null && assessment.coversBreaksOf(next)
                ? State.ACKNOWLEDGED
                : State.BREAKING;
    }
}
