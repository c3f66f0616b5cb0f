package io.entrepot.foundation.impact;

import io.entrepot.foundation.contracts.compatibility.Comparison;
import io.entrepot.foundation.contracts.compatibility.Endpoint;
import io.entrepot.foundation.contracts.compatibility.Verdict;
import io.entrepot.foundation.impact.Impact.Hit;
import io.entrepot.foundation.impact.usage.BackendCalls;
import io.entrepot.foundation.impact.use.OperationUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares what we use of each operation in two versions of a backend's interface. */
final class UseComparison {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    private final Release release;
    private final Map<String, Endpoint> before;
    private final Map<String, Endpoint> after;
    private final Successors successors;
    private final Sightings sightings;

    UseComparison(Release release, Sightings sightings) {
        this.release = release;
        this.sightings = sightings;
        this.before = release.older().operations();
        this.after = release.newer().operations();
        this.successors = new Successors(after, release.moves());
    }

    List<Hit> hits(OperationUse use) {
        var older = before.get(use.key());
        return older == null ? List.of(unknown(use)) : hits(use, older);
    }

    private Hit unknown(OperationUse use) {
        var words = after.containsKey(use.key())
                ? "only the newer document has the operation"
                : "neither document has the operation";
        return hit(use, Verdict.TO_BE_LOOKED_AT, "operation-unknown", words);
    }

    private List<Hit> hits(OperationUse use, Endpoint older) {
        var hits = new ArrayList<Hit>();
        successor(use, hits).ifPresent(newer -> hits.addAll(differences(use, older, newer)));
        return hits;
    }

    private Optional<Endpoint> successor(OperationUse use, List<Hit> hits) {
        var same = after.get(use.key());
        if (same != null) {
            return Optional.of(same);
        }
        var moved = successors.moved(use.key());
        if (moved.isPresent()) {
            moved.ifPresent(newer ->
                    hits.add(hit(use, Verdict.BREAKING, "operation-moved", "the operation is now " + newer.name())));
            return moved;
        }
        var renumbered = successors.renumbered(use.key());
        hits.add(renumbered
                .map(newer -> hit(
                        use,
                        Verdict.TO_BE_LOOKED_AT,
                        "operation-renumbered",
                        "the operation has another version in its path: " + newer.name()))
                .orElseGet(() -> hit(use, Verdict.BREAKING, "operation-removed", "the operation is gone" + hint(use))));
        return renumbered;
    }

    private String hint(OperationUse use) {
        return successors
                .resembling(use.key())
                .map(newer -> "; perhaps it is now " + newer.name())
                .orElse("");
    }

    private List<Hit> differences(OperationUse use, Endpoint older, Endpoint newer) {
        var cutBefore = new UsedPart(release.older().openapi(), older, use);
        var cutAfter = new UsedPart(release.newer().openapi(), newer, use);
        var before = cutBefore.document(older.method(), older.template());
        var after = cutAfter.document(older.method(), inOldWords(newer, older));
        var hits = new ArrayList<Hit>();
        Comparison.of(before, after).stream()
                .map(finding -> hit(use, finding.verdict(), finding.code(), finding.words()))
                .distinct()
                .forEach(hits::add);
        hits.addAll(unknown(use, cutBefore.unknown(), cutAfter.unknown()));
        return hits;
    }

    private List<Hit> unknown(OperationUse use, Set<String> before, Set<String> after) {
        return Stream.of(true, false)
                .map(isInNewer -> Map.entry(
                        isInNewer ? "the newer document only" : "neither document",
                        before.stream()
                                .filter(name -> isInNewer != after.contains(name))
                                .toList()))
                .filter(names -> !names.getValue().isEmpty())
                .map(names -> hit(
                        use,
                        Verdict.TO_BE_LOOKED_AT,
                        "field-unknown",
                        "described by %s: %s".formatted(names.getKey(), String.join(", ", names.getValue()))))
                .toList();
    }

    /** The path of the newer one where its variables are as many, so that they are compared by place. */
    private static String inOldWords(Endpoint newer, Endpoint older) {
        return Endpoint.key(newer.template()).equals(Endpoint.key(older.template()))
                ? newer.template()
                : withNames(older, newer);
    }

    /** Another path: the older one, its variables named as the newer one does. */
    private static String withNames(Endpoint older, Endpoint newer) {
        var path = older.template();
        var names = variables(newer);
        var were = variables(older);
        for (int place = 0; place < Math.min(names.size(), were.size()); place++) {
            path = path.replace("{" + were.get(place) + "}", "{" + names.get(place) + "}");
        }
        return path;
    }

    private static List<String> variables(Endpoint endpoint) {
        return VARIABLE.matcher(endpoint.template())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private Hit hit(OperationUse use, Verdict verdict, String code, String words) {
        var calls = sightings.of(use.operation()).stream()
                .mapToLong(BackendCalls.Call::calls)
                .sum();
        return new Hit(use.operation(), verdict, code, words, use.by(), calls);
    }
}
