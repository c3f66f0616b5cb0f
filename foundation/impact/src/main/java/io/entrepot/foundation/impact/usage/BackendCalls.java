package io.entrepot.foundation.impact.usage;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calls of backends of the last 30 days as they were seen at run time; or that nobody looked. */
public final class BackendCalls {

    /**
     * How often an operation of a backend was called from an operation and for a consumer of ours.
     *
     * @param system the system API that called
     * @param operation as it counts its calls, for example {@code GET /api/v2.0/companies({company})/items}
     * @param entry where the call came in: method and path where it is a published operation
     */
    public record Call(String system, String operation, String entry, String consumer, long calls) {}

    private final @Nullable Function<String, List<Call>> bySystem;

    private BackendCalls(@Nullable Function<String, List<Call>> bySystem) {
        this.bySystem = bySystem;
    }

    public static BackendCalls unknown() {
        return new BackendCalls(null);
    }

    public static BackendCalls of(Collection<Call> calls) {
        var known = calls.stream().collect(Collectors.groupingBy(Call::system));
        return of(system -> known.getOrDefault(system, List.of()));
    }

    /** Those that are found out when somebody asks for a system's. */
    public static BackendCalls of(Function<String, List<Call>> bySystem) {
        return new BackendCalls(bySystem);
    }

    public List<Call> ofSystem(String system) {
        return bySystem == null ? List.of() : bySystem.apply(system);
    }

    public boolean isKnown() {
        return bySystem != null;
    }
}
