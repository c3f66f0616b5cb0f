package io.entrepot.foundation.releases.gate;

import io.entrepot.foundation.impact.Impact;
import io.entrepot.foundation.impact.Impact.Hit;
import java.time.LocalDate;
import java.util.List;

/**
 * Where we stand with a release.
 *
 * @param open what breaks and is neither mended nor accepted
 * @param accepted what breaks and somebody has a plan for
 * @param idle acceptances of what does not break, which have to go
 */
public record Standing(
        DeclaredRelease release, Impact impact, List<Hit> open, List<Hit> accepted, List<Acceptance> idle) {

    /** After the deadline a plan is no excuse. */
    static Standing of(DeclaredRelease release, Impact impact, LocalDate today) {
        var breaking = impact.hits().stream().filter(Hit::isBreaking).toList();
        var counting = today.isAfter(release.deadline())
                ? List.<Acceptance>of()
                : release.accepted().stream()
                        .filter(acceptance -> acceptance.countsOn(today))
                        .toList();
        return new Standing(
                release,
                impact,
                breaking.stream().filter(hit -> !isAccepted(hit, counting)).toList(),
                breaking.stream().filter(hit -> isAccepted(hit, counting)).toList(),
                release.accepted().stream()
                        .filter(acceptance -> breaking.stream().noneMatch(acceptance::isFor))
                        .toList());
    }

    private static boolean isAccepted(Hit hit, List<Acceptance> acceptances) {
        return acceptances.stream().anyMatch(acceptance -> acceptance.isFor(hit));
    }

    public boolean isPassing() {
        return open.isEmpty() && idle.isEmpty();
    }
}
