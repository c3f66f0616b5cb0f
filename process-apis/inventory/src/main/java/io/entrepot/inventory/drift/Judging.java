package io.entrepot.inventory.drift;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.drift.DriftRule.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Classes the differences that stand, sets their healing going, asks a person about the rest, and closes what agrees again. */
public final class Judging {

    private static final Actor DRIFT = new Actor("drift");

    private final Findings findings;
    private final Evidences evidences;
    private final Repairs repairs;
    private final Owners owners;
    private final ExceptionCases cases;
    private final VarianceDesk desk;
    private final Clock clock;

    public Judging(
            Findings findings,
            Evidences evidences,
            Repairs repairs,
            Owners owners,
            ExceptionCases cases,
            VarianceDesk desk,
            Clock clock) {
        this.findings = findings;
        this.evidences = evidences;
        this.repairs = repairs;
        this.owners = owners;
        this.cases = cases;
        this.desk = desk;
        this.clock = clock;
    }

    /** Gives a case that was opened to its owner. */
    @FunctionalInterface
    public interface VarianceDesk {
        void assign(String subject, String owner);
    }

    /** A difference with its verdict. */
    record Judged(Difference difference, Verdict verdict) {}

    /** Both sides say the same again. */
    void agreed(Run run, Counterpart with, String place, Set<Subject> agreeing) {
        findings.together(() -> {
            var closed = findings.openAt(with, place).stream()
                    .filter(finding -> agreeing.contains(finding.subject()))
                    .map(finding -> finding.closed(clock.instant(), run.id()))
                    .toList();
            findings.save(closed);
            closed.forEach(finding -> cases.resolve(
                    DriftCase.STOCK_VARIANCE, finding.subject().toString(), DRIFT, "A later comparison agrees."));
        });
    }

    List<Judged> judge(Run run, List<Difference> differences) {
        var found = evidences.about(differences);
        var judged = differences.stream()
                .map(difference -> new Judged(
                        difference,
                        DriftRule.judge(difference, found.getOrDefault(difference.subject(), Evidence.NONE))))
                .toList();
        findings.together(() -> keep(run, judged));
        return judged;
    }

    private void keep(Run run, List<Judged> judged) {
        var open = open(judged);
        var saved = new ArrayList<Finding>();
        for (var one : judged) {
            var finding = finding(run, one, open);
            saved.add(finding);
            if (finding.state() == Finding.State.CASE && isNews(finding, open.get(finding.subject()))) {
                ask(finding);
            }
            if (one.verdict().healing() != Healing.ASK_A_PERSON) {
                heal(one);
            }
        }
        findings.save(saved);
    }

    /** A person who has been asked, and may have said that it is known, is not asked again about the same. */
    private static boolean isNews(Finding now, @Nullable Finding before) {
        return before == null
                || before.state() != Finding.State.CASE
                || before.difference().compareTo(now.difference()) != 0;
    }

    private Map<Subject, Finding> open(List<Judged> judged) {
        var open = new HashMap<Subject, Finding>();
        judged.stream()
                .map(one -> one.difference().subject())
                .collect(groupingBy(Subject::with, groupingBy(Subject::place)))
                .forEach((with, places) -> places.keySet()
                        .forEach(place -> open.putAll(findings.openAt(with, place).stream()
                                .collect(toMap(Finding::subject, Function.identity())))));
        return open;
    }

    private Finding finding(Run run, Judged one, Map<Subject, Finding> open) {
        var subject = one.difference().subject();
        var known = open.get(subject);
        var owner = owners.of(subject);
        return known == null
                ? Finding.first(one.difference(), one.verdict(), owner, clock.instant(), run.id())
                : known.seenAgain(one.difference(), one.verdict(), owner, clock.instant(), run.id());
    }

    private void ask(Finding finding) {
        var subject = finding.subject().toString();
        cases.open(
                DriftCase.STOCK_VARIANCE,
                subject,
                "%s has %s, we have %s. %s"
                        .formatted(
                                finding.subject().place(),
                                finding.theirs().stripTrailingZeros().toPlainString(),
                                finding.ours().stripTrailingZeros().toPlainString(),
                                finding.verdict().sentence()));
        desk.assign(subject, Objects.requireNonNull(finding.owner(), "a case has an owner"));
    }

    private void heal(Judged one) {
        var subject = one.difference().subject();
        switch (one.verdict().healing()) {
            case APPLY_READING ->
                repairs.apply(Objects.requireNonNull(one.difference().theirs().reading(), "there is a reading"));
            case PUBLISH_AGAIN -> repairs.publishAgain(subject.place(), subject.item());
            case VOID_DUPLICATE ->
                repairs.voidDuplicate(
                        Objects.requireNonNull(subject.node(), "a document of ours is of a node"),
                        subject.item(),
                        Objects.requireNonNull(one.verdict().document(), "a duplicate is a document"));
            case WAIT, ASK_A_PERSON -> {
                // the next comparison looks again
            }
        }
    }
}
