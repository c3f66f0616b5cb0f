package io.entrepot.governance.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a release means for us, by what we use and who calls at a time.
 *
 * @param contract of the backend
 * @param operationsUsed how many of its operations we use
 * @param changes how much the vendor changed, whether we use it or not
 * @param breakingChanges how much of that breaks somebody
 * @param hits changes in what we use, the worst first
 * @param reached what of ours cannot go on as it is, from the backend upwards
 * @param partners whom that concerns of those who call us
 * @param usageSince since when calls of our operations are counted; absent: they are not, and no count means anything
 * @param backendCallsSince since when calls of backends are counted; absent: they are not, and all is merely reachable
 */
public record Assessment(
        Instant at,
        String contract,
        int operationsUsed,
        int changes,
        int breakingChanges,
        List<Hit> hits,
        List<Reached> reached,
        List<Partner> partners,
        Owner owner,
        @Nullable LocalDate deadline,
        @Nullable LocalDate usageSince,
        @Nullable LocalDate backendCallsSince) {

    /** How bad a change is. */
    public enum Verdict {
        BREAKING,
        TO_BE_LOOKED_AT,
        COMPATIBLE
    }

    /** How we know that something is reached. */
    public enum Basis {
        /** Calls of the last 30 days came through here. */
        OBSERVED,
        /** The code can lead here; no call was seen to. */
        REACHABLE
    }

    /**
     * A change in one operation that we use.
     *
     * @param by which operations and entries of the system API use it
     * @param calls how often we called it in the last 30 days
     */
    public record Hit(String operation, Verdict verdict, String code, String words, List<String> by, long calls) {}

    /**
     * An operation or entry of ours.
     *
     * @param calls of it in the last 30 days, by consumer
     * @param backendCalls of what breaks that came in here in the last 30 days, by consumer
     */
    public record Reached(
            String layer,
            String service,
            String entry,
            Owner owner,
            Basis basis,
            Map<String, Long> calls,
            Map<String, Long> backendCalls) {}

    /** A consumer whose operations are reached. */
    public record Partner(String consumer, Basis basis, long calls, long backendCalls) {}

    boolean isBreaking() {
        return hits.stream().anyMatch(hit -> hit.verdict() == Verdict.BREAKING);
    }

    boolean coversBreaksOf(Assessment other) {
        return breaks().containsAll(other.breaks());
    }

    private Set<String> breaks() {
        return hits.stream()
                .filter(hit -> hit.verdict() == Verdict.BREAKING)
                .map(hit -> hit.operation() + " " + hit.code() + " " + hit.words())
                .collect(Collectors.toSet());
    }
}
