package io.entrepot.developer.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a release means for us, by what we use and who calls at a time.
 *
 * @param breaks changes that break us
 * @param usageSince absent: calls of our operations are not counted
 * @param backendCallsSince absent: calls of backends are not counted
 */
public record Assessment(
        Instant at,
        String contract,
        int operationsUsed,
        int changes,
        int breakingChanges,
        int breaks,
        List<Hit> hits,
        List<Reached> reached,
        List<Partner> partners,
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
        OBSERVED,
        REACHABLE
    }

    /** A change in one operation that we use. */
    public record Hit(String operation, Verdict verdict, String code, String words, List<String> by, long calls) {}

    /** An operation or entry of ours that cannot go on as it is. */
    public record Reached(
            String layer,
            String service,
            String entry,
            Team owner,
            Basis basis,
            Map<String, Long> calls,
            Map<String, Long> backendCalls) {}

    /** A consumer who calls what is reached. */
    public record Partner(String consumer, Basis basis, long calls, long backendCalls) {}
}
