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
 * @param callsKnown false where nobody said who calls; then no count means nothing
 */
public record Impact(
        String contract,
        Whole whole,
        int usedOperations,
        List<Hit> hits,
        List<Reached> reached,
        boolean callsKnown,
        @Nullable LocalDate deadline) {

    /** How much the vendor changed; a change of a type counts once, in however many operations it is used. */
    public record Whole(int operationsBefore, int operationsAfter, int changes, int breaking) {}

    /**
     * One change in one operation that we use.
     *
     * @param by operations and entries of the system API that use it
     */
    public record Hit(String operation, Verdict verdict, String code, String words, SortedSet<String> by) {

        public boolean isBreaking() {
            return verdict == Verdict.BREAKING;
        }
    }

    /**
     * An operation or entry of ours that cannot go on as it is.
     *
     * @param service which has it; for an operation the API
     * @param callers calls of the last 30 days by consumer
     */
    public record Reached(String layer, String service, String entry, Owner owner, Map<String, Long> callers) {}

    /** Whether something that we use breaks. */
    public boolean isBreaking() {
        return hits.stream().anyMatch(Hit::isBreaking);
    }
}
