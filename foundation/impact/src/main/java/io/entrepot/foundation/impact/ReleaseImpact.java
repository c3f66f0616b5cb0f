package io.entrepot.foundation.impact;

import io.entrepot.foundation.contracts.compatibility.Comparison;
import io.entrepot.foundation.contracts.compatibility.Finding;
import io.entrepot.foundation.contracts.compatibility.Verdict;
import io.entrepot.foundation.impact.Impact.Hit;
import io.entrepot.foundation.impact.Impact.Reached;
import io.entrepot.foundation.impact.Impact.Whole;
import io.entrepot.foundation.impact.usage.Usage;
import io.entrepot.foundation.impact.use.BackendUse;
import io.entrepot.foundation.impact.use.Lineage;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a backend's new version breaks in what we use, and whom that reaches. */
public final class ReleaseImpact {

    private static final List<String> UPWARDS = List.of("system", "process", "experience");

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
    public Impact of(Release release, Usage usage) {
        var use = useOf(release);
        var comparison = new UseComparison(release);
        var hits = use.operations().stream()
                .flatMap(operation -> comparison.hits(operation).stream())
                .sorted(Comparator.comparing(Hit::verdict).thenComparing(Hit::operation))
                .toList();
        return new Impact(
                use.toString(),
                whole(release),
                use.operations().size(),
                hits,
                reached(use, hits, usage),
                usage.isKnown(),
                release.end());
    }

    /** The one that was asked for, or the one whose operations the older document has most of. */
    private BackendUse useOf(Release release) {
        var known = release.older().operations().keySet();
        var candidates = uses.stream()
                .filter(use -> release.backend().isEmpty() || isNamed(use, release.backend()))
                .toList();
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("no backend is called " + release.backend() + "; there are " + uses);
        }
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

    private List<Reached> reached(BackendUse use, List<Hit> hits, Usage usage) {
        var direct = hits.stream()
                .filter(Hit::isBreaking)
                .flatMap(hit -> hit.by().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        var above = lineage.upwardsOf(direct);
        return Stream.concat(
                        direct.stream().map(entry -> reachedInSystem(use, entry, usage)),
                        above.stream().map(entry -> reached(entry.service(), entry.name(), usage)))
                .distinct()
                .sorted(Comparator.comparingInt((Reached reached) -> UPWARDS.indexOf(reached.layer()))
                        .thenComparing(Reached::service)
                        .thenComparing(Reached::entry))
                .toList();
    }

    /** Hooks and schedules of an adapter are owned with the contract that it serves. */
    private Reached reachedInSystem(BackendUse use, String entry, Usage usage) {
        var reached = reached(use.service(), entry, usage);
        var owner = use.operations().stream()
                .flatMap(operation -> operation.by().stream())
                .map(by -> owners.of(nameOf(by, use.service())).owner())
                .filter(known -> !known.equals(Owner.UNKNOWN))
                .findFirst()
                .orElse(Owner.UNKNOWN);
        return new Reached(
                UPWARDS.getFirst(),
                reached.service(),
                entry,
                reached.owner().equals(Owner.UNKNOWN) ? owner : reached.owner(),
                reached.callers());
    }

    private Reached reached(String service, String entry, Usage usage) {
        var name = nameOf(entry, service);
        var api = owners.of(name);
        return new Reached(
                api.layer(), name, entry, api.owner(), usage.of(entry).orElse(Map.of()));
    }

    /** The API of an operation, else the service that has the entry. */
    private static String nameOf(String entry, String service) {
        return entry.contains(" /") ? entry.split("/", -1)[1] : service;
    }
}
