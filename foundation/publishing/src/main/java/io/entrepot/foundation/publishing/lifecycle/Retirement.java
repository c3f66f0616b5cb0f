package io.entrepot.foundation.publishing.lifecycle;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.publishing.retirement.Retirements;
import io.entrepot.foundation.publishing.revisions.Api;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The end of a version that was announced, carried out on a day. */
public record Retirement(Api api, LocalDate on) {

    /** Why it may not be, in words, each caller without consent among them; empty if it may. */
    public List<String> faults(LifecycleText lifecycle, Document usage) {
        var state = lifecycle.state(api);
        if (!state.equals("deprecated")) {
            return List.of(
                    state.isEmpty() ? api + " is not in lifecycle.yaml" : api + " is " + state + ", not deprecated");
        }
        var early = lifecycle.lastSunset(api).filter(on::isBefore).stream()
                .map(sunset -> "%s was promised until %s".formatted(api, sunset));
        return Stream.concat(early, ofCallers(applyTo(lifecycle), usage)).toList();
    }

    private Stream<String> ofCallers(LifecycleText retired, Document usage) {
        return new Retirements(Document.parse(retired.text()), usage)
                .faultsOf(api.layer(), api.name(), api.major()).stream()
                        .map(fault -> "%s v%d cannot be retired: %s".formatted(api.name(), api.major(), fault));
    }

    public LifecycleText applyTo(LifecycleText lifecycle) {
        return lifecycle.with(api, "state", "retired").with(api, "retired", on.toString());
    }
}
