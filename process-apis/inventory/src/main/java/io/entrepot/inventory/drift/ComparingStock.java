package io.entrepot.inventory.drift;

import io.entrepot.inventory.drift.Comparison.Compared;
import io.entrepot.inventory.drift.Comparison.NotCompared;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares in two looks. What differs at the first is looked at again after a while, so that goods and messages in motion
 * are no finding; only a difference that stands is judged.
 */
public final class ComparingStock {

    private final List<StockSource> sources;
    private final Projection projection;
    private final Runs runs;
    private final Judging judging;
    private final Settings settings;
    private final Clock clock;

    public ComparingStock(
            List<StockSource> sources,
            Projection projection,
            Runs runs,
            Judging judging,
            Settings settings,
            Clock clock) {
        this.sources = List.copyOf(sources);
        this.projection = projection;
        this.runs = runs;
        this.judging = judging;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How careful the comparison is.
     *
     * @param betweenLooks long enough for any message under way to arrive
     * @param tolerance the share of the larger figure that does not matter to those who sell
     */
    public record Settings(Duration betweenLooks, BigDecimal tolerance) {}

    /** Does whatever part of the comparisons is due. */
    public void goOn() {
        for (var run : runs.due(clock.instant())) {
            if (run.state() == Run.State.WAITING) {
                lookAgain(run);
            } else {
                look(run);
            }
        }
    }

    private void look(Run run) {
        runs.looking(run);
        var tally = new Tally();
        for (var source : sources) {
            for (var place : source.places(run.scope())) {
                switch (Comparison.of(source, projection, place, run.scope())) {
                    case NotCompared(var reason) -> tally.notCompared.add(reason);
                    case Compared compared -> {
                        tally.add(compared);
                        judging.agreed(run, source.counterpart(), place, compared.agreeing());
                        tally.accuracy.add(accuracy(source.counterpart(), place, compared));
                    }
                }
            }
        }
        var now = clock.instant();
        runs.looked(
                run,
                new Runs.FirstLook(tally.progress(0), tally.differing, tally.accuracy),
                now.plus(settings.betweenLooks()));
    }

    private void lookAgain(Run run) {
        var suspects = runs.suspects(run);
        var confirmed = new ArrayList<Difference>();
        var notCompared = new ArrayList<>(run.progress().notCompared());
        var unsaid = new HashSet<Subject>();
        for (var source : sources) {
            for (var place : placesOf(source, suspects)) {
                var there = suspects.stream().filter(isAt(source, place)).toList();
                switch (Comparison.of(source, projection, place, run.scope())) {
                    case NotCompared(var reason) -> {
                        notCompared.add(reason);
                        there.forEach(suspect -> unsaid.add(suspect.subject()));
                    }
                    case Compared compared -> {
                        var standing = standing(there, compared.differing());
                        confirmed.addAll(standing);
                        unsaid.addAll(moving(there, compared, standing));
                        judging.agreed(run, source.counterpart(), place, compared.agreeing());
                    }
                }
            }
        }
        var judged = judging.judge(run, confirmed);
        var first = run.progress();
        var progress = new Run.Progress(
                first.compared(), first.suspected(), first.moving() + unsaid.size(), confirmed.size(), notCompared);
        var accuracy = runs.accuracy(run).stream()
                .map(place -> corrected(place, suspects, judged, unsaid))
                .toList();
        runs.done(run, progress, accuracy, clock.instant());
    }

    private static List<String> placesOf(StockSource source, List<Difference> suspects) {
        return suspects.stream()
                .map(Difference::subject)
                .filter(subject -> subject.with() == source.counterpart())
                .map(Subject::place)
                .distinct()
                .toList();
    }

    private static java.util.function.Predicate<Difference> isAt(StockSource source, String place) {
        return difference -> difference.subject().with() == source.counterpart()
                && difference.subject().place().equals(place);
    }

    private static List<Difference> standing(List<Difference> suspects, List<Difference> differing) {
        return differing.stream()
                .filter(now ->
                        suspects.stream().anyMatch(then -> then.subject().equals(now.subject()) && now.stands(then)))
                .toList();
    }

    private static Set<Subject> moving(List<Difference> suspects, Compared compared, List<Difference> standing) {
        var moving = new HashSet<Subject>();
        suspects.forEach(suspect -> moving.add(suspect.subject()));
        moving.removeAll(compared.agreeing());
        standing.forEach(difference -> moving.remove(difference.subject()));
        return moving;
    }

    /** Of the first look; what only the second can say is added then. */
    private Accuracy accuracy(Counterpart with, String place, Compared compared) {
        var agreeing = compared.agreeing().size();
        var pairs = agreeing + compared.differing().size();
        return new Accuracy(with, place, clock.instant(), pairs, agreeing, agreeing, agreeing);
    }

    private Accuracy corrected(
            Accuracy first, List<Difference> suspects, List<Judging.Judged> judged, Set<Subject> unsaid) {
        var differing = judged.stream()
                .filter(one -> isAt(first, one.difference().subject()))
                .toList();
        var suspected =
                suspects.stream().filter(one -> isAt(first, one.subject())).count();
        var moved = unsaid.stream().filter(subject -> isAt(first, subject)).count();
        var agreeing = (int) (first.agreeing() + suspected - moved - differing.size());
        var tolerable = (int) differing.stream()
                .filter(one -> one.difference().isTolerable(settings.tolerance()))
                .count();
        var explained = (int) differing.stream()
                .filter(one -> one.verdict().driftClass() != DriftClass.REAL_VARIANCE)
                .count();
        return new Accuracy(
                first.with(),
                first.place(),
                first.measuredAt(),
                (int) (first.pairs() - moved),
                agreeing,
                agreeing + tolerable,
                agreeing + explained);
    }

    private static boolean isAt(Accuracy place, Subject subject) {
        return subject.with() == place.with() && subject.place().equals(place.place());
    }

    /** What a look comes to while it goes from place to place. */
    private static final class Tally {

        private static final int MOST_REASONS = 100;

        private final List<Difference> differing = new ArrayList<>();
        private final List<Accuracy> accuracy = new ArrayList<>();
        private final List<String> notCompared = new ArrayList<>();
        private int compared;
        private int moving;

        void add(Compared place) {
            differing.addAll(place.differing());
            compared += place.agreeing().size() + place.differing().size();
            moving += place.moving().size();
            notCompared.addAll(place.leftOut());
        }

        Run.Progress progress(int found) {
            return new Run.Progress(compared, differing.size(), moving, found, reasons());
        }

        private List<String> reasons() {
            var told = new ArrayList<>(notCompared.subList(0, Math.min(MOST_REASONS, notCompared.size())));
            if (notCompared.size() > MOST_REASONS) {
                told.add("and " + (notCompared.size() - MOST_REASONS) + " more");
            }
            return told;
        }
    }
}
