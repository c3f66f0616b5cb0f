package io.entrepot.inventory.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.AuditEntry;
import io.entrepot.foundation.cases.CaseBody;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.CaseId;
import io.entrepot.foundation.cases.CaseKind;
import io.entrepot.foundation.cases.ExceptionCase;
import io.entrepot.foundation.cases.ExceptionCases;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A warehouse and our projection of it, without database, clock or network. */
final class TwoSides {

    private final Map<Subject, Ours> ours = new HashMap<>();
    private final Map<Subject, Told> theirs = new HashMap<>();
    private final List<Run> runs = new ArrayList<>();
    private final Map<Long, Runs.FirstLook> looks = new HashMap<>();
    private final Map<Long, Finding> findings = new HashMap<>();
    private final Set<String> cases = new LinkedHashSet<>();
    private final List<String> applied = new ArrayList<>();
    private List<Accuracy> accuracy = List.of();
    private @Nullable String outage;
    private Runnable whileAsked = () -> {};
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final ComparingStock comparing = new ComparingStock(
            List.of(new Warehouse()),
            (with, place, scope) -> new Projection.View.Known(within(ours, place, scope)),
            new KeptRuns(),
            new Judging(
                    new KeptFindings(),
                    differences -> Map.of(),
                    new NotedRepairs(),
                    subject -> "owner of " + subject.place(),
                    new NotedCases(),
                    (subject, owner) -> assertThat(cases).contains(subject),
                    clock),
            new ComparingStock.Settings(Duration.ofSeconds(30), new BigDecimal("0.02")),
            clock);

    TwoSides both(Subject subject, long quantity) {
        return ours(subject, quantity).theirs(subject, quantity);
    }

    TwoSides ours(Subject subject, long quantity) {
        ours.put(subject, new Ours(BigDecimal.valueOf(quantity), Instant.EPOCH));
        return this;
    }

    TwoSides theirs(Subject subject, long quantity) {
        theirs.put(subject, Told.of(BigDecimal.valueOf(quantity)));
        return this;
    }

    /** As of a later moment than ours. */
    TwoSides theirsLater(Subject subject, long quantity) {
        var asOf = Instant.EPOCH.plusSeconds(1);
        var reading = new StockObserved(
                Objects.requireNonNull(subject.node()),
                subject.item(),
                UnitOfMeasure.EACH,
                asOf,
                null,
                "drift",
                List.of());
        theirs.put(subject, Told.held(BigDecimal.valueOf(quantity), asOf, BigDecimal.ZERO, reading));
        return this;
    }

    TwoSides whileAsked(Runnable happens) {
        whileAsked = happens;
        return this;
    }

    TwoSides unreachable(String reason) {
        outage = reason;
        return this;
    }

    TwoSides after(Duration wait) {
        now = now.plus(wait);
        return this;
    }

    Run request() {
        return new KeptRuns().request(Scope.ALL, "test", now);
    }

    void goOn() {
        comparing.goOn();
    }

    Run compare(Duration between) {
        return compare(between, Scope.ALL);
    }

    Run compare(Duration between, Scope scope) {
        var run = new KeptRuns().request(scope, "test", now);
        goOn();
        after(between).goOn();
        return run(run);
    }

    Run run(Run run) {
        return runs.get((int) run.id() - 1);
    }

    Collection<Finding> findings() {
        return findings.values();
    }

    Set<String> openCases() {
        return cases;
    }

    void discardCases() {
        cases.clear();
    }

    List<String> applied() {
        return applied;
    }

    Accuracy accuracy(Subject subject) {
        return accuracy.stream()
                .filter(measured -> measured.place().equals(subject.place()))
                .findFirst()
                .orElseThrow();
    }

    private static <T> Map<Subject, T> within(Map<Subject, T> figures, String place, Scope scope) {
        return figures.entrySet().stream()
                .filter(figure -> figure.getKey().place().equals(place)
                        && scope.has(figure.getKey().item()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private final class Warehouse implements StockSource {

        @Override
        public Counterpart counterpart() {
            return Counterpart.WAREHOUSE;
        }

        @Override
        public List<String> places(Scope scope) {
            return List.of("SEA");
        }

        @Override
        public Reading read(String place, Scope scope) {
            whileAsked.run();
            return outage == null
                    ? new Reading.Read(within(theirs, place, scope), List.of())
                    : new Reading.NotRead(outage);
        }
    }

    private final class KeptRuns implements Runs {

        @Override
        public Run request(Scope scope, String by, Instant at) {
            var run = new Run(runs.size() + 1L, scope, by, Run.State.REQUESTED, at, null, null, Run.Progress.NONE);
            runs.add(run);
            return run;
        }

        @Override
        public Optional<Run> find(long id) {
            return Optional.of(runs.get((int) id - 1));
        }

        @Override
        public List<Run> before(long id, int limit) {
            return List.of();
        }

        @Override
        public Optional<Instant> lastRequestBy(String by) {
            return Optional.empty();
        }

        @Override
        public List<Run> due(Instant at) {
            return runs.stream()
                    .filter(run -> run.state() != Run.State.DONE
                            && (run.lookAgainAt() == null || !run.lookAgainAt().isAfter(at)))
                    .toList();
        }

        @Override
        public void looking(Run run) {
            keep(run, Run.State.LOOKING, null, run.progress());
        }

        @Override
        public void looked(Run run, FirstLook look, Instant lookAgainAt) {
            looks.put(run.id(), look);
            keep(run, Run.State.WAITING, lookAgainAt, look.progress());
        }

        @Override
        public List<Difference> suspects(Run run) {
            return look(run).suspects();
        }

        @Override
        public List<Accuracy> accuracy(Run run) {
            return look(run).accuracy();
        }

        @Override
        public void done(Run run, Run.Progress progress, List<Accuracy> measured, Instant at) {
            accuracy = measured;
            keep(run, Run.State.DONE, run.lookAgainAt(), progress);
        }

        private FirstLook look(Run run) {
            return Objects.requireNonNull(looks.get(run.id()));
        }

        private void keep(Run run, Run.State state, @Nullable Instant lookAgainAt, Run.Progress progress) {
            runs.set(
                    (int) run.id() - 1,
                    new Run(
                            run.id(),
                            run.scope(),
                            run.requestedBy(),
                            state,
                            run.requestedAt(),
                            lookAgainAt,
                            null,
                            progress));
        }
    }

    private final class KeptFindings implements Findings {

        @Override
        public void together(Runnable work) {
            work.run();
        }

        @Override
        public List<Finding> openAt(Counterpart with, String place) {
            return findings.values().stream()
                    .filter(finding -> finding.closedAt() == null)
                    .toList();
        }

        @Override
        public void save(Collection<Finding> saved) {
            saved.forEach(finding -> {
                var id = finding.id() == 0 ? findings.size() + 1L : finding.id();
                findings.put(id, withId(finding, id));
            });
        }

        @Override
        public Optional<Finding> find(long id) {
            return Optional.ofNullable(findings.get(id));
        }

        @Override
        public List<Finding> list(Filter filter, long afterId, int limit) {
            return List.of();
        }

        private static Finding withId(Finding finding, long id) {
            return new Finding(
                    id,
                    finding.subject(),
                    finding.state(),
                    finding.verdict(),
                    finding.ours(),
                    finding.theirs(),
                    finding.owner(),
                    finding.times(),
                    finding.firstSeenAt(),
                    finding.lastSeenAt(),
                    finding.closedAt(),
                    finding.run());
        }
    }

    private final class NotedRepairs implements Repairs {

        @Override
        public void apply(StockObserved reading) {
            applied.add(reading.node() + "/" + reading.item());
        }

        @Override
        public void voidDuplicate(NodeId node, ItemNumber item, Document document) {
            throw new AssertionError("nothing is counted twice");
        }

        @Override
        public void publishAgain(String channel, ItemNumber item) {
            throw new AssertionError("no channel is compared");
        }
    }

    private final class NotedCases implements ExceptionCases {

        @Override
        public void open(CaseKind kind, String subject, String detail, Object message) {
            open(kind, subject, detail);
        }

        @Override
        public void open(CaseKind kind, String subject, String detail, CaseBody body) {
            open(kind, subject, detail);
        }

        @Override
        public void open(CaseKind kind, String subject, String detail) {
            cases.add(subject);
        }

        @Override
        public void resolve(CaseKind kind, String subject, Actor actor, String reason) {
            cases.remove(subject);
        }

        @Override
        public Optional<ExceptionCase> find(CaseId id) {
            return Optional.empty();
        }

        @Override
        public List<ExceptionCase> list(CaseFilter filter, CaseId after, int limit) {
            return List.of();
        }

        @Override
        public List<AuditEntry> audit(CaseId id) {
            return List.of();
        }
    }
}
