package io.entrepot.foundation.impact.usage;

import io.entrepot.foundation.contracts.compatibility.Endpoint;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who called which operation how often; or that nobody knows. */
public final class Usage {

    static final int DAYS = 30;

    /**
     * How often a consumer called an operation on a day.
     *
     * @param operation method and path, for example {@code GET /partner/v2/orders/{id}}
     */
    public record Calls(String consumer, String operation, LocalDate day, long calls) {}

    private final @Nullable Map<String, List<Calls>> byOperation;

    private Usage(@Nullable Map<String, List<Calls>> byOperation) {
        this.byOperation = byOperation;
    }

    public static Usage unknown() {
        return new Usage(null);
    }

    /** The last 30 days up to and with this one; what was before does not count. */
    public static Usage until(LocalDate day, Collection<Calls> calls) {
        return new Usage(calls.stream()
                .filter(call ->
                        call.day().isAfter(day.minusDays(DAYS)) && !call.day().isAfter(day))
                .collect(Collectors.groupingBy(call -> Endpoint.key(call.operation()))));
    }

    /** Calls by consumer, none where nobody called; empty where nothing is known. */
    public Optional<Map<String, Long>> of(String operation) {
        return Optional.ofNullable(byOperation)
                .map(known -> known.getOrDefault(Endpoint.key(operation), List.of()).stream()
                        .collect(Collectors.groupingBy(
                                Calls::consumer, TreeMap::new, Collectors.summingLong(Calls::calls))));
    }

    public boolean isKnown() {
        return byOperation != null;
    }
}
