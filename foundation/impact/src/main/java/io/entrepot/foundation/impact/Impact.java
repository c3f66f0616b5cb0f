package io.entrepot.foundation.impact;

import io.entrepot.foundation.contracts.compatibility.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What a release means for us.
 *
 * @param contract of the backend, for example {@code business-central api/v2.0}
 * @param whole all that changed, whether we use it or not
 * @param hits changes in what we use, the worst first
 * @param reached operations and entries of ours that what breaks reaches, from the backend upwards
 * @param partners whom that concerns of those who call us
 * @param callsKnown false where nobody said who calls; then no count of callers means nothing
 * @param backendCallsKnown false where nobody said what was seen at run time; then everything is merely reachable
 * @param owner who has to follow
 * @param deadline until when to act
 */
public record Impact(
        String contract,
        Whole whole,
        int usedOperations,
        List<Hit> hits,
        List<Reached> reached,
        List<Partner> partners,
        boolean callsKnown,
        boolean backendCallsKnown,
        Owner owner,
        @Nullable LocalDate deadline) {

    /** How much the vendor changed; a change of a type counts once, in however many operations it is used. */
    public record Whole(int operationsBefore, int operationsAfter, int changes, int breaking) {}

    /**
     * One change in one operation that we use.
     *
     * @param by operations and entries of the system API that use it
     * @param calls how often we called the operation in the last 30 days, whatever for
     */
    public record Hit(String operation, Verdict verdict, String code, String words, SortedSet<String> by, long calls) {

        public boolean isBreaking() {
            return verdict == Verdict.BREAKING;
        }
    }

    /**
     * An operation or entry of ours that cannot go on as it is.
     *
     * @param service which has it; for an operation the API
     * @param basis how we know
     * @param callers calls of the operation in the last 30 days by consumer
     * @param backendCalls calls of what breaks that came in here in the last 30 days, by consumer
     */
    public record Reached(
            String layer,
            String service,
            String entry,
            Owner owner,
            Basis basis,
            Map<String, Long> callers,
            Map<String, Long> backendCalls) {}

    /** How we know that something is reached. */
    public enum Basis {
        /** Calls of the last 30 days came through here. */
        OBSERVED,
        /** The code can lead here; no call was seen to. */
        REACHABLE
    }

    /**
     * A consumer who calls what is reached.
     *
     * @param basis observed where a call of what breaks was made for it
     * @param calls of all operations for partners and people that are reached
     * @param backendCalls calls of what breaks that were made for it
     */
    public record Partner(String consumer, Basis basis, long calls, long backendCalls) {}

    /** Whether something that we use breaks. */
    public boolean isBreaking() {
        return hits.stream().anyMatch(Hit::isBreaking);
    }
}
