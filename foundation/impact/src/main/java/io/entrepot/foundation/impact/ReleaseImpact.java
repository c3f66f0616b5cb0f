package io.entrepot.foundation.impact;

import io.entrepot.foundation.contracts.compatibility.Comparison;
import io.entrepot.foundation.contracts.compatibility.Finding;
import io.entrepot.foundation.contracts.compatibility.Verdict;
import io.entrepot.foundation.impact.Impact.Hit;
import io.entrepot.foundation.impact.Impact.Whole;
import io.entrepot.foundation.impact.usage.Traffic;
import io.entrepot.foundation.impact.use.BackendUse;
import io.entrepot.foundation.impact.use.Lineage;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds what a backend's new version breaks in what we use, and whom that reaches. */
public final class ReleaseImpact {

    private final List<BackendUse> uses;
    private final Lineage lineage;
    private final Owners owners;

    public ReleaseImpact(List<BackendUse> uses, Lineage lineage, Owners owners) {
        this.uses = List.copyOf(uses);
        this.lineage = lineage;
        this.owners = owners;
    }

    /** With what the files of a project say; the root is the folder that has {@code openapi/} in it. */
    public static ReleaseImpact ofProject(Path root) {
        return new ReleaseImpact(BackendUse.ofProject(root), Lineage.ofProject(root), Owners.ofProject(root));
    }

    /**
     * What the release means for us.
     *
     * @throws IllegalArgumentException if it is not clear whose release it is
     */
    public Impact of(Release release, Traffic traffic) {
        var use = useOf(release);
        var sightings = new Sightings(use, uses, traffic.backendCalls());
        var hits = hits(use, release, sightings);
        var breaking = hits.stream().filter(Hit::isBreaking).toList();
        var reach = new Reach(use, lineage, owners, traffic.usage(), sightings);
        var reached = reach.of(breaking);
        return new Impact(
                use.toString(),
                whole(release),
                use.operations().size(),
                hits,
                reached,
                Reach.partners(reached),
                traffic.usage().isKnown(),
                traffic.backendCalls().isKnown(),
                Objects.requireNonNullElseGet(release.owner(), reach::owner),
                release.end());
    }

    private static List<Hit> hits(BackendUse use, Release release, Sightings sightings) {
        var comparison = new UseComparison(release, sightings);
        return use.operations().stream()
                .flatMap(operation -> comparison.hits(operation).stream())
                .sorted(Comparator.comparing(Hit::verdict).thenComparing(Hit::operation))
                .toList();
    }

    /** The one that was asked for, or the one whose operations the older document has most of. */
    private BackendUse useOf(Release release) {
        var named = uses.stream()
                .filter(use -> release.backend().isEmpty() || isNamed(use, release.backend()))
                .toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("no backend is called " + release.backend() + "; there are " + uses);
        }
        var candidates = named.stream().filter(BackendUse::isComparable).toList();
        if (candidates.isEmpty()) {
            var first = named.getFirst();
            throw new IllegalArgumentException("%s cannot be compared: %s".formatted(first, first.incomparable()));
        }
        var known = release.older().operations().keySet();
        var best = candidates.stream()
                .max(Comparator.comparingLong(use -> matches(use, known)))
                .orElseThrow();
        if (matches(best, known) == 0 && candidates.size() > 1) {
            throw new IllegalArgumentException(
                    "the older document has nothing that we use; say whose it is, one of " + candidates);
        }
        return best;
    }

    private static boolean isNamed(BackendUse use, String name) {
        return use.backend().equals(name) || use.toString().equals(name);
    }

    private static long matches(BackendUse use, Set<String> known) {
        return use.operations().stream()
                .filter(operation -> known.contains(operation.key()))
                .count();
    }

    private static Whole whole(Release release) {
        var changes = Comparison.of(release.older().openapi(), release.newer().openapi()).stream()
                .map(finding -> List.of(finding.verdict(), finding.code(), place(finding)))
                .distinct()
                .toList();
        return new Whole(
                release.older().operations().size(),
                release.newer().operations().size(),
                changes.size(),
                (int) changes.stream()
                        .filter(change -> change.contains(Verdict.BREAKING))
                        .count());
    }

    private static String place(Finding finding) {
        return finding.pointer();
    }
}
