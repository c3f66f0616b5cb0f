package io.entrepot.foundation.contracts.compatibility;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares who may call: schemes and scopes, of which a caller chooses one of the stated combinations. */
final class SecurityComparison {

    private final Document older;
    private final Document newer;
    private final Findings findings;

    SecurityComparison(Document older, Document newer, Findings findings) {
        this.older = older;
        this.newer = newer;
        this.findings = findings;
    }

    void compare(Part operationBefore, Part operation) {
        var before = combinations(security(older, operationBefore));
        var after = combinations(security(newer, operation));
        before.stream()
                .filter(had -> after.stream().noneMatch(needed -> isEnough(had, needed)))
                .forEach(had -> refused(operation, had, after));
        after.stream()
                .filter(needed -> before.stream().noneMatch(had -> isEnough(needed, had)))
                .forEach(needed -> findings.add(
                        needed.isEmpty() ? Verdict.TO_BE_LOOKED_AT : Verdict.COMPATIBLE,
                        needed.isEmpty() ? "security-dropped" : "security-loosened",
                        operation,
                        "who calls with %s is let in now".formatted(words(needed))));
    }

    /** A document that knows no way to prove who one is did not say that nobody has to: its owner knows what was so. */
    private void refused(Part operation, Map<String, Set<String>> had, List<Map<String, Set<String>>> needed) {
        if (!had.isEmpty() || schemes(older).names().findAny().isPresent()) {
            findings.breaking(
                    "security-tightened",
                    operation,
                    "who calls with %s is refused; needed is %s".formatted(words(had), words(needed)));
        } else {
            findings.toBeLookedAt(
                    "security-stated",
                    operation,
                    "needed is %s; before, the document said nothing of who may call".formatted(words(needed)));
        }
    }

    /** An operation says who may call it, or the document does. */
    private static Part security(Document document, Part operation) {
        return operation.has("security")
                ? operation.at("security")
                : document.root().at("security");
    }

    /** Nothing stated is one combination that needs nothing. */
    private static List<Map<String, Set<String>>> combinations(Part security) {
        var stated = security.elements().stream()
                .map(SecurityComparison::combination)
                .toList();
        return stated.isEmpty() ? List.of(Map.of()) : stated;
    }

    private static Map<String, Set<String>> combination(Part requirement) {
        return requirement
                .names()
                .collect(Collectors.toMap(
                        scheme -> scheme,
                        scheme -> requirement.at(scheme).elements().stream()
                                .map(Part::text)
                                .collect(Collectors.toSet())));
    }

    private static boolean isEnough(Map<String, Set<String>> had, Map<String, Set<String>> needed) {
        return needed.entrySet().stream()
                .allMatch(scheme -> had.getOrDefault(scheme.getKey(), Set.of()).containsAll(scheme.getValue())
                        && had.containsKey(scheme.getKey()));
    }

    private static String words(List<Map<String, Set<String>>> combinations) {
        return combinations.stream().map(SecurityComparison::words).collect(Collectors.joining(" or "));
    }

    private static String words(Map<String, Set<String>> combination) {
        return combination.isEmpty()
                ? "nothing"
                : combination.entrySet().stream()
                        .map(scheme -> scheme.getKey()
                                + scheme.getValue().stream().sorted().toList())
                        .sorted()
                        .collect(Collectors.joining(" and "));
    }

    /** The ways to prove who one is. */
    void compareSchemes() {
        var before = schemes(older);
        var after = schemes(newer);
        before.names()
                .filter(after::has)
                .filter(name -> !before.at(name).hasSameValueAs(after.at(name)))
                .forEach(name -> {
                    if (isSameKind(before.at(name), after.at(name))) {
                        findings.toBeLookedAt(
                                "security-scheme-changed", after.at(name), "the scheme `%s` changed".formatted(name));
                    } else {
                        findings.breaking(
                                "security-scheme-replaced",
                                after.at(name),
                                "the scheme `%s` is another one".formatted(name));
                    }
                });
    }

    private static Part schemes(Document document) {
        return document.root().at("components", "securitySchemes");
    }

    private static boolean isSameKind(Part before, Part after) {
        return List.of("type", "scheme", "in", "name").stream()
                .allMatch(field ->
                        before.at(field).text().equalsIgnoreCase(after.at(field).text()));
    }
}
