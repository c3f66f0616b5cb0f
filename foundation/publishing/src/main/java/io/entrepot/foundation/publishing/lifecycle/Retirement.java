package io.entrepot.foundation.publishing.lifecycle;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.publishing.retirement.Retirements;
import io.entrepot.foundation.publishing.revisions.Api;
import java.time.LocalDate;
import java.util.List;

/** The end of a version that was announced, carried out on a day. */
public record Retirement(Api api, LocalDate on) {

    /** Why its time has not come, in words; empty if it has. */
    public List<String> faults(LifecycleText lifecycle) {
        var other = lifecycle.notDeprecated(api);
        if (other.isPresent()) {
            return List.of(other.get());
        }
        return lifecycle.lastSunset(api).filter(on::isBefore).stream()
                .map(sunset -> "%s was promised until %s".formatted(api, sunset))
                .toList();
    }

    /** What the record of use has against it, in words, each caller without consent among them; empty if nothing. */
    public List<String> faultsOfUse(LifecycleText lifecycle, Document usage) {
        return new Retirements(Document.parse(applyTo(lifecycle).text()), usage)
                .faultsOf(api.layer(), api.name(), api.major()).stream()
                        .map(fault -> "%s cannot be retired: %s".formatted(api, fault))
                        .toList();
    }

    public LifecycleText applyTo(LifecycleText lifecycle) {
        return lifecycle.with(api, "state", "retired").with(api, "retired", on.toString());
    }
}
