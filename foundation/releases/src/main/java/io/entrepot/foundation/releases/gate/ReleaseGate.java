package io.entrepot.foundation.releases.gate;

import io.entrepot.foundation.impact.ReleaseImpact;
import io.entrepot.foundation.impact.usage.Traffic;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Lets a project pass only if each release that it has declared breaks nothing that is neither mended nor accepted. */
public final class ReleaseGate {

    private final ReleaseImpact impact;
    private final List<DeclaredRelease> releases;

    private ReleaseGate(ReleaseImpact impact, List<DeclaredRelease> releases) {
        this.impact = impact;
        this.releases = releases;
    }

    /**
     * With what the files of a project say.
     *
     * @throws IllegalArgumentException if a release is not declared in full
     */
    public static ReleaseGate ofProject(Path root) {
        return new ReleaseGate(ReleaseImpact.ofProject(root), DeclaredRelease.ofFolder(root.resolve("openapi")));
    }

    /** Where we stand with each release, in the order of their declaration. */
    public List<Standing> standings(LocalDate today, Traffic traffic) {
        return releases.stream()
                .map(release -> Standing.of(release, impact.of(release.release(), traffic), today))
                .toList();
    }
}
