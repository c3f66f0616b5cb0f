package io.entrepot.inventory.stock;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.ObservationCorrected;
import io.entrepot.inventory.stock.Positions.Addition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Keeps every position at what its whole history comes to, in whatever order that becomes known. */
public final class StockLedger implements Overlay {

    /** Later than anything: nothing of the history is measured again. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Positions positions;
    private final Clock clock;
    private final Duration outflowWindow;

    public StockLedger(Positions positions, Clock clock, Duration outflowWindow) {
        this.positions = positions;
        this.clock = clock;
        this.outflowWindow = outflowWindow;
    }

    /** Nodes told their stock. */
    public Entry<StockSnapshot> snapshots(List<StockSnapshot> told) {
        return enter(told, StockSnapshot::position, StockSnapshot::asOf, () -> positions.addSnapshots(told));
    }

    /** Nodes told changes of their stock. */
    public Entry<StockMovement> movements(List<StockMovement> told) {
        return enter(told, StockMovement::position, StockMovement::occurredAt, () -> positions.addMovements(told));
    }

    /** A source took something back; returns whether it had been told. */
    public boolean correct(ObservationCorrected correction) {
        var found = new HashSet<PositionKey>();
        positions.exclusively(Set.of(), () -> {
            var concerned = positions.concerned(correction);
            found.addAll(concerned.keySet());
            positions.exclusively(concerned.keySet(), () -> {
                positions.correct(correction);
                workOut(concerned);
            });
        });
        return !found.isEmpty();
    }

    /** A node's feed was read completely. */
    public void confirm(FeedConfirmed confirmed) {
        positions.exclusively(Set.of(), () -> {
            positions.confirm(confirmed);
            refresh(positions.withOverlay(confirmed.node()));
        });
    }

    @Override
    public void refresh(Collection<PositionKey> concerned) {
        shipped(concerned, NEVER);
    }

    @Override
    public void acknowledged(Collection<PositionKey> concerned, Instant at) {
        if (!concerned.isEmpty()) {
            positions.exclusively(concerned, () -> refresh(positions.heldAt(concerned, at)));
        }
    }

    @Override
    public void shipped(Collection<PositionKey> concerned, Instant at) {
        if (!concerned.isEmpty()) {
            var moments = concerned.stream().distinct().collect(toMap(Function.identity(), key -> at));
            positions.exclusively(moments.keySet(), () -> workOut(moments));
        }
    }

    /** Takes out of what may be sold the lots that expired since it was worked out. */
    public int expire() {
        var expired = positions.expiredOn(today());
        refresh(expired);
        return expired.size();
    }

    private <T> Entry<T> enter(
            List<T> told,
            Function<T, PositionKey> position,
            Function<T, Instant> moment,
            Supplier<Addition<T>> adding) {
        var entries = new ArrayList<Entry<T>>();
        positions.exclusivelyTold(told.stream().map(position).collect(toSet()), () -> {
            var addition = adding.get();
            var moments = new HashMap<PositionKey, Instant>();
            Stream.of(addition.added(), addition.repeated())
                    .flatMap(List::stream)
                    .forEach(one -> moments.merge(position.apply(one), moment.apply(one), StockLedger::earlier));
            entries.add(new Entry<>(addition, workOut(moments)));
        });
        return entries.getFirst();
    }

    private Map<PositionKey, Position> workOut(Map<PositionKey, Instant> moments) {
        var today = today();
        var workedOut = positions.since(moments).stream()
                .map(history -> Position.of(history, today, outflowWindow))
                .toList();
        positions.keep(workedOut);
        return workedOut.stream().collect(toMap(Position::key, Function.identity()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What became of what was told, and what the positions came to by it. */
    public record Entry<T>(Addition<T> addition, Map<PositionKey, Position> positions) {}
}
