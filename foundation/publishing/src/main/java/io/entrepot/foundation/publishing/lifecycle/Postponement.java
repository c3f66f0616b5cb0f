package io.entrepot.foundation.publishing.lifecycle;

import io.entrepot.foundation.publishing.revisions.Api;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The announced end of a version, moved to a later day; whoever planned for the earlier one loses nothing. */
public record Postponement(Api api, LocalDate sunset, LocalDate today) {

    /** Why it may not be, in words; empty if it may. */
    public List<String> faults(LifecycleText lifecycle) {
        var other = lifecycle.notDeprecated(api);
        if (other.isPresent()) {
            return List.of(other.get());
        }
        var earlier = lifecycle.date(api, "sunset").filter(told -> !sunset.isAfter(told)).stream()
                .map(told -> "%s was promised until %s, which is not before %s".formatted(api, told, sunset));
        var past = Stream.of(sunset)
                .filter(day -> !day.isAfter(today))
                .map(day -> "%s is no day in the future".formatted(day));
        var own = lifecycle
                .consumersEndingBefore(api, sunset)
                .map(consumer ->
                        "own-sunsets has an earlier date for %s, which did not consent; remove it there, or record its consent under consents"
                                .formatted(consumer));
        return Stream.of(earlier, past, own).flatMap(faults -> faults).toList();
    }

    /** The end that consumers were told until now. */
    public LocalDate toldBy(LifecycleText lifecycle) {
        return lifecycle.date(api, "sunset").orElseThrow();
    }

    public LifecycleText applyTo(LifecycleText lifecycle) {
        return lifecycle.with(api, "sunset", sunset.toString());
    }
}
