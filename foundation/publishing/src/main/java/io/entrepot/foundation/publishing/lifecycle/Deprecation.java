package io.entrepot.foundation.publishing.lifecycle;

import io.entrepot.foundation.publishing.revisions.Api;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The end of a version, announced.
 *
 * @param from the first day on which answers tell of it
 * @param successor the major version that takes its place, where there is one
 */
public record Deprecation(
        Api api, LocalDate from, LocalDate sunset, @Nullable Integer successor) {

    /** Why it may not be announced on this day, in words; empty if it may. */
    public List<String> faults(LifecycleText lifecycle, LocalDate today) {
        var state = lifecycle.state(api);
        var notice = ChronoUnit.DAYS.between(from, sunset);
        return Stream.of(
                        said(state.isEmpty(), api + " is not in lifecycle.yaml"),
                        said(
                                !state.isEmpty() && !state.equals("active"),
                                api + " is " + state + ", not active"
                                        + (state.equals("deprecated") ? "; openapi/postpone moves its end" : "")),
                        said(
                                from.isBefore(today),
                                "nobody was told on " + from + ", which is past; notice begins today"),
                        said(
                                notice < lifecycle.noticeDays(),
                                "from %s to %s are %d days; the policy asks for %d"
                                        .formatted(from, sunset, notice, lifecycle.noticeDays())),
                        ofSuccessor(lifecycle))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> ofSuccessor(LifecycleText lifecycle) {
        if (successor == null) {
            return Optional.empty();
        }
        var next = new Api(api.layer(), api.name(), successor);
        var state = lifecycle.state(next);
        return said(
                successor <= api.major() || !state.equals("active"),
                next + " cannot follow: it is " + (state.isEmpty() ? "not in lifecycle.yaml" : state));
    }

    public LifecycleText applyTo(LifecycleText lifecycle) {
        var announced = lifecycle
                .with(api, "state", "deprecated")
                .with(api, "deprecated", from.toString())
                .with(api, "sunset", sunset.toString());
        return successor == null ? announced : announced.with(api, "successor", successor.toString());
    }

    private static Optional<String> said(boolean holds, String sentence) {
        return holds ? Optional.of(sentence) : Optional.empty();
    }
}
