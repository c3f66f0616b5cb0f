package io.entrepot.developer.report.published;

import io.entrepot.developer.report.ContractChange;
import io.entrepot.developer.report.ContractReports;
import io.entrepot.developer.report.ContractRevision;
import io.entrepot.developer.report.LintFinding;
import io.entrepot.foundation.contracts.compatibility.Finding;
import io.entrepot.foundation.contracts.lint.Ruleset;
import io.entrepot.foundation.contracts.lint.Violation;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/** Lints and compares what was published, as publishing does; once, when the first asks, since it does not change any more. */
class PublishedReports implements ContractReports {

    private final List<PublishedContract> contracts;
    private final Predicate<PublishedContract> isRetired;
    private final Ruleset rules;
    private final SingletonSupplier<List<LintFinding>> findings = SingletonSupplier.of(this::lint);
    private final SingletonSupplier<List<ContractChange>> changes = SingletonSupplier.of(this::compare);

    PublishedReports(List<PublishedContract> contracts, Predicate<PublishedContract> isRetired, Ruleset rules) {
        this.contracts = contracts;
        this.isRetired = isRetired;
        this.rules = rules;
    }

    @Override
    public List<ContractRevision> newest() {
        return linted().map(contract -> contract.revision(contract.newest())).toList();
    }

    @Override
    public List<LintFinding> findings() {
        return findings.obtain();
    }

    @Override
    public List<ContractChange> changes() {
        return changes.obtain();
    }

    /** The rules are those of OpenAPI documents. */
    private Stream<PublishedContract> linted() {
        return contracts.stream().filter(contract -> !contract.isEvent() && !isRetired.test(contract));
    }

    private List<LintFinding> lint() {
        return linted().flatMap(
                        contract -> rules.violations(contract.file(), contract.document(contract.newest())).stream()
                                .map(violation -> finding(contract, violation)))
                .toList();
    }

    private static LintFinding finding(PublishedContract contract, Violation violation) {
        var severity = violation.isError() ? LintFinding.Severity.ERROR : LintFinding.Severity.WARNING;
        return new LintFinding(
                contract.revision(contract.newest()),
                severity,
                violation.rule(),
                violation.place(),
                violation.message());
    }

    private List<ContractChange> compare() {
        return contracts.stream()
                .flatMap(contract -> Stream.concat(sincePreviousMajor(contract), betweenRevisions(contract)))
                .toList();
    }

    private Stream<ContractChange> betweenRevisions(PublishedContract contract) {
        return contract.revisions().descendingMap().keySet().stream()
                .flatMap(number -> sincePreviousRevision(contract, number));
    }

    private static Stream<ContractChange> sincePreviousRevision(PublishedContract contract, int number) {
        var previous = contract.revisions().lowerKey(number);
        return previous == null
                ? Stream.of()
                : contract.compare(contract.document(previous), contract.document(number)).stream()
                        .map(finding -> change(contract, number, contract.revision(previous), finding));
    }

    private Stream<ContractChange> sincePreviousMajor(PublishedContract contract) {
        return contracts.stream()
                .filter(contract::isOfSameApiAs)
                .filter(other -> other.major() < contract.major())
                .reduce((lower, higher) -> higher)
                .stream()
                .flatMap(previous ->
                        contract
                                .compare(previous.newestAt(contract.major()), contract.document(contract.newest()))
                                .stream()
                                .map(finding -> change(
                                        contract, contract.newest(), previous.revision(previous.newest()), finding)));
    }

    private static ContractChange change(
            PublishedContract contract, int revision, ContractRevision previous, Finding finding) {
        return new ContractChange(
                contract.revision(revision),
                previous,
                contract.publishedOn(revision),
                ContractChange.Verdict.valueOf(finding.verdict().name()),
                finding.code(),
                finding.operation(),
                finding.pointer(),
                finding.words());
    }
}
