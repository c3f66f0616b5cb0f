package io.entrepot.foundation.publishing.revisions;

import io.entrepot.foundation.contracts.compatibility.Comparison;
import io.entrepot.foundation.contracts.compatibility.Finding;
import io.entrepot.foundation.contracts.compatibility.Verdict;
import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.lint.Ruleset;
import io.entrepot.foundation.contracts.lint.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * One document held against the rules and against its newest revision.
 *
 * @param newest the number of its newest revision, 0 before the first
 * @param isPublished whether it equals that revision
 * @param findings what changed since
 */
public record Examination(
        Api api,
        int newest,
        boolean isPublished,
        List<Finding> findings,
        List<Violation> violations,
        List<String> faults) {

    static Examination of(Api api, PublishedFolder folder, Ruleset rules) {
        var newest = folder.revisions(api);
        var document = folder.document(api);
        var findings = newest == 0 ? List.<Finding>of() : compare(api, folder.revision(api, newest), document);
        var isPublished = folder.isNewestRevision(api);
        if (api.isEvent()) {
            return new Examination(api, newest, isPublished, findings, List.of(), List.of());
        }
        var violations = rules.violations(api.file(), document);
        return new Examination(api, newest, isPublished, findings, violations, faults(api, document, rules));
    }

    private static List<Finding> compare(Api api, Document older, Document newer) {
        return api.isEvent() ? Comparison.ofTold(older, newer) : Comparison.of(older, newer);
    }

    private static List<String> faults(Api api, Document document, Ruleset rules) {
        var version = document.root().at("info", "version").text();
        var misnamed = version.startsWith(api.major() + ".")
                ? Stream.<String>of()
                : Stream.of("info.version %s does not begin with the major version %d".formatted(version, api.major()));
        var idle = rules.idleExemptions(api.file(), document).stream()
                .map(exemption -> "the rule %s is kept; its exemption in rules.yaml goes".formatted(exemption.rule()));
        return Stream.concat(misnamed, idle).toList();
    }

    /** Why it may not be published as it is; empty if it may. */
    public List<String> refusals() {
        var broken = violations.stream().filter(Violation::isError).map(Violation::toString);
        var incompatible = findings.stream()
                .filter(Finding::isBreaking)
                .map(finding -> finding + "; publish it as v" + (api.major() + 1) + " beside v" + api.major()
                        + ", or take it back");
        return Stream.of(faults.stream(), broken, incompatible)
                .flatMap(refusals -> refusals)
                .toList();
    }

    /** What a person has to judge before it is published. */
    public List<Finding> toBeLookedAt() {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.TO_BE_LOOKED_AT)
                .toList();
    }

    public List<Violation> warnings() {
        return violations.stream().filter(violation -> !violation.isError()).toList();
    }
}
