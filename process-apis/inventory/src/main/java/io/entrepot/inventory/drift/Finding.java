package io.entrepot.inventory.drift;

import io.entrepot.inventory.drift.DriftRule.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A difference that two looks confirmed.
 *
 * @param owner who is asked, once it is a case
 * @param times how many comparisons found it
 */
public record Finding(
        long id,
        Subject subject,
        State state,
        Verdict verdict,
        BigDecimal ours,
        BigDecimal theirs,
        @Nullable String owner,
        int times,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Nullable Instant closedAt,
        long run) {

    /** What becomes of it. */
    public enum State {
        HEALING,
        CASE,
        CLOSED
    }

    public BigDecimal difference() {
        return theirs.subtract(ours);
    }

    /** Still there: as it is now, and whether it is time to ask a person. */
    Finding seenAgain(Difference difference, Verdict now, String owner, Instant at, long run) {
        var patienceIsOver = !at.isBefore(firstSeenAt.plus(now.driftClass().patience()));
        var next = state == State.CASE || patienceIsOver ? State.CASE : State.HEALING;
        return new Finding(
                id,
                subject,
                next,
                now,
                difference.ours().quantity(),
                difference.theirs().quantity(),
                next == State.CASE ? owner : null,
                times + 1,
                firstSeenAt,
                at,
                null,
                run);
    }

    Finding closed(Instant at, long run) {
        return new Finding(
                id, subject, State.CLOSED, verdict, ours, theirs, owner, times, firstSeenAt, lastSeenAt, at, run);
    }

    static Finding first(Difference difference, Verdict verdict, String owner, Instant at, long run) {
        var isCase = verdict.healing() == Healing.ASK_A_PERSON;
        return new Finding(
                0,
                difference.subject(),
                isCase ? State.CASE : State.HEALING,
                verdict,
                difference.ours().quantity(),
                difference.theirs().quantity(),
                isCase ? owner : null,
                1,
                at,
                at,
                null,
                run);
    }
}
