package io.entrepot.inventory.stock;

import static io.entrepot.inventory.stock.LedgerFixtures.SOURCE;
import static io.entrepot.inventory.stock.LedgerFixtures.correction;
import static io.entrepot.inventory.stock.LedgerFixtures.line;
import static io.entrepot.inventory.stock.LedgerFixtures.lot;
import static io.entrepot.inventory.stock.LedgerFixtures.movement;
import static io.entrepot.inventory.stock.LedgerFixtures.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.inventory.stock.StockCards.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of positions does, driven by the ledger and a clock of the test's own. */
abstract class PositionsContract {

    static final Duration INTERVAL = Duration.ofMinutes(1);

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration WINDOW = Duration.ofDays(7);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    StockLedger ledger;
    PositionKey position;

    abstract Positions positions();

    /** A position of a known item at a node with the expected interval, of which nothing is known. */
    abstract PositionKey aPosition();

    abstract Page read(PositionKey wanted);

    /** Goods leave for an order of ours that the node had known of since a moment, or never heard of. */
    abstract void ship(PositionKey from, Instant at, long quantity, @Nullable Instant acknowledgedAt);

    /** Goods are reserved for an order of ours that the node has known of since a moment. */
    abstract void claim(PositionKey at, long quantity, Instant acknowledgedAt);

    @BeforeEach
    void begin() {
        ledger = new StockLedger(positions(), new SetClock(now), WINDOW);
        position = aPosition();
    }

    @Test
    void takesTheNewestSnapshotWhateverComesLast() {
        tell(snapshot("new", position, at(10), 70));
        tell(snapshot("old", position, at(5), 90));

        assertThat(sellable()).isEqualTo(70);
        assertThat(told().observation()).isEqualTo("new");
    }

    @Test
    void takesTheHigherNumberOfASourceWhateverItsClockSays() {
        tell(snapshot("five", position, at(10), 5L, 70));
        tell(snapshot("four", position, at(11), 4L, 90));
        assertThat(sellable()).isEqualTo(70);

        tell(snapshot("six", position, at(9), 6L, 60));

        assertThat(sellable()).isEqualTo(60);
        assertThat(told().asOf()).isEqualTo(at(9));
    }

    @Test
    void holdsNothingWhereASnapshotNamesNothing() {
        tell(snapshot("one", position, at(1), null, List.of(line(Bucket.AVAILABLE, 7), line(Bucket.DAMAGED, 2))));
        tell(snapshot("two", position, at(2), null, List.of(line(Bucket.ALLOCATED, 3))));

        assertThat(read(position).stock().lines()).containsExactly(line(Bucket.ALLOCATED, 3));
    }

    @Test
    void addsTheMovementsAfterASnapshotOnly() {
        tell(snapshot("one", position, at(10), 50));

        move(movement("before", position, at(9), 100));
        move(movement("with", position, at(10), 100));
        move(movement("after", position, at(11), -8));

        assertThat(sellable()).isEqualTo(42);
    }

    @Test
    void keepsAMovementUntilASnapshotOlderThanItComes() {
        move(movement("early", position, at(10), 5));
        assertThat(read(position).told()).isNull();

        tell(snapshot("late", position, at(9), 50));

        assertThat(sellable()).isEqualTo(55);
    }

    @Test
    void dropsMovementsThatANewerSnapshotShows() {
        tell(snapshot("one", position, at(1), 50));
        move(movement("m", position, at(2), 5));
        tell(snapshot("two", position, at(3), 55));

        assertThat(sellable()).isEqualTo(55);
    }

    @Test
    void changesNothingWhenSomethingIsToldTwice() {
        tell(snapshot("one", position, at(1), 50));
        move(movement("m", position, at(2), 5));
        var before = read(position);

        assertThat(tell(snapshot("one", position, at(1), 50)).repeated()).hasSize(1);
        assertThat(move(movement("m", position, at(2), 5)).repeated()).hasSize(1);

        assertThat(read(position)).isEqualTo(before);
    }

    @Test
    void keepsTheFirstWordsWhereTheSameIsToldOtherwise() {
        tell(snapshot("one", position, at(1), 50));
        move(movement("m", position, at(2), 5));

        assertThat(tell(snapshot("one", position, at(1), 60)).contradicted()).hasSize(1);
        assertThat(move(movement("m", position, at(2), 6)).contradicted()).hasSize(1);

        assertThat(sellable()).isEqualTo(55);
    }

    @Test
    void goesBackToTheLastValidSnapshotWhenOneIsTakenBack() {
        tell(snapshot("one", position, at(1), 50));
        move(movement("m", position, at(2), 5));
        tell(snapshot("wrong", position, at(3), 500));

        assertThat(ledger.correct(correction(position, "wrong", at(4)))).isTrue();

        assertThat(sellable()).isEqualTo(55);
        assertThat(told().observation()).isEqualTo("one");
    }

    @Test
    void forgetsAMovementThatIsTakenBack() {
        tell(snapshot("one", position, at(1), 50));
        move(movement("m", position, at(2), 5));

        assertThat(ledger.correct(correction(position, "m", at(4)))).isTrue();

        assertThat(sellable()).isEqualTo(50);
    }

    @Test
    void doesNotCountWhatWasTakenBackBeforeItCame() {
        assertThat(ledger.correct(correction(position, "wrong", at(4)))).isFalse();
        assertThat(ledger.correct(correction(position, "m", at(4)))).isFalse();
        tell(snapshot("one", position, at(1), 50));

        assertThat(tell(snapshot("wrong", position, at(3), 500)).takenBack()).hasSize(1);
        assertThat(move(movement("m", position, at(2), 5)).takenBack()).hasSize(1);

        assertThat(sellable()).isEqualTo(50);
    }

    @Test
    void knowsNothingOnceTheOnlySnapshotIsTakenBack() {
        tell(snapshot("one", position, at(1), 50));

        ledger.correct(correction(position, "one", at(2)));

        assertThat(read(position).told()).isNull();
        assertThat(sellable()).isZero();
    }

    @Test
    void takesOffWhatLeftUntilTheNodeShowsIt() {
        tell(snapshot("one", position, at(1), 50));
        ship(position, at(2), 10, at(1));
        ledger.shipped(List.of(position), at(2));
        assertThat(read(position).unseen()).isEqualByComparingTo("10");

        tell(snapshot("early", position, at(2), 50)); // of the very instant: may or may not show it
        assertThat(read(position).unseen()).isEqualByComparingTo("10");

        tell(snapshot("two", position, at(3), 40));
        assertThat(read(position).unseen()).isZero();
    }

    @Test
    void takesGoodsAsSeenOnceTheFeedIsConfirmedAnIntervalLater() {
        tell(snapshot("one", position, at(2), 40));
        ship(position, at(2), 10, at(1));
        ledger.shipped(List.of(position), at(2));

        confirm(at(2).plus(INTERVAL));
        assertThat(read(position).unseen()).isEqualByComparingTo("10");

        confirm(at(2).plus(INTERVAL).plusMillis(1));
        assertThat(read(position).unseen()).isZero();
    }

    @Test
    void countsAsOthersWhatTheNodeClaimsBeyondOurOrders() {
        claim(position, 5, at(1));
        tell(snapshot("one", position, at(2), null, List.of(line(Bucket.AVAILABLE, 50), line(Bucket.ALLOCATED, 12))));
        assertThat(read(position).others()).isEqualByComparingTo("7");

        claim(position, 4, at(3)); // the node learns of it after its snapshot
        ledger.acknowledged(List.of(position), at(3));
        assertThat(read(position).others()).isEqualByComparingTo("7");

        confirm(at(4));
        assertThat(read(position).others()).isEqualByComparingTo("3");
    }

    @Test
    void countsAsOursWhatTheNodeTurnsOutToHaveKnown() {
        tell(snapshot("one", position, at(2), null, List.of(line(Bucket.AVAILABLE, 50), line(Bucket.ALLOCATED, 12))));
        claim(position, 5, at(1));
        claim(position, 3, at(2));

        ledger.acknowledged(List.of(position), at(1));

        assertThat(read(position).others()).isEqualByComparingTo("4");
    }

    @Test
    void measuresWhatLeavesUnexplained() {
        tell(snapshot("one", position, at(0), 100));
        ship(position, at(1), 10, at(0));
        ledger.shipped(List.of(position), at(1));
        move(movement("m", position, at(2), 5));
        tell(snapshot("two", position, at(3), 80));

        assertThat(read(position).outflow().quantity()).isEqualByComparingTo("15");
        assertThat(read(position).outflow().period()).isGreaterThan(Duration.ofMinutes(59));
    }

    @Test
    void learnsNothingWhileThereIsNothingToTake() {
        tell(snapshot("one", position, at(0), 20));
        tell(snapshot("two", position, at(3), 0));
        var learnt = read(position).outflow();
        assertThat(learnt.quantity()).isEqualByComparingTo("20");

        tell(snapshot("three", position, at(9), 0));
        tell(snapshot("four", position, at(30), 0));

        assertThat(read(position).outflow()).isEqualTo(learnt);
    }

    @Test
    void countsHalfTheTimeInWhichStockRanOut() {
        tell(snapshot("one", position, at(0), 20));
        tell(snapshot("two", position, at(4), 20));
        var before = read(position).outflow().period();

        tell(snapshot("three", position, at(8), 0));

        var halfOfTheInterval = Duration.between(at(4), at(6));
        assertThat(read(position).outflow().period())
                .isGreaterThan(before)
                .isLessThanOrEqualTo(before.plus(halfOfTheInterval));
    }

    @Test
    void measuresNothingThatIsExplainedLater() {
        tell(snapshot("one", position, at(0), 100));
        tell(snapshot("two", position, at(3), 80));
        tell(snapshot("three", position, at(6), 80));
        assertThat(read(position).outflow().quantity()).isPositive();

        ship(position, at(1), 12, null);
        ledger.shipped(List.of(position), at(1));
        move(movement("m", position, at(2), -8));

        assertThat(read(position).outflow().quantity()).isZero();
    }

    @Test
    void comesToTheSameInAnyOrder() {
        var other = aPosition();
        tell(snapshot("a1", position, at(1), 1L, 100));
        tell(snapshot("a2", position, at(4), 2L, 90));
        move(movement("am", position, at(5), 7));
        tell(snapshot("a3", position, at(6), 3L, 60));
        move(movement("an", position, at(7), -2));

        move(movement("bn", other, at(7), -2));
        tell(snapshot("b3", other, at(6), 3L, 60));
        tell(snapshot("b1", other, at(1), 1L, 100));
        move(movement("bm", other, at(5), 7));
        tell(snapshot("b2", other, at(4), 2L, 90));

        assertThat(read(other).stock()).isEqualTo(read(position).stock());
        assertThat(read(other).outflow()).isEqualTo(read(position).outflow());
    }

    @Test
    void sellsALotUntilItsLastDay() {
        var today = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
        tell(snapshot(
                "one",
                position,
                at(1),
                null,
                List.of(
                        lot(Bucket.AVAILABLE, "OLD", today.minusDays(1), 5),
                        lot(Bucket.AVAILABLE, "L1", today, 10),
                        lot(Bucket.ALLOCATED, "L1", today, 3),
                        lot(Bucket.AVAILABLE, "L2", today.plusDays(30), 20))));
        assertThat(sellable()).isEqualTo(33);
        assertThat(read(position).sellableUntil()).isEqualTo(today);

        now.set(NOON.plus(1, ChronoUnit.DAYS));
        assertThat(ledger.expire()).isPositive();

        assertThat(sellable()).isEqualTo(20);
        assertThat(read(position).sellableUntil()).isEqualTo(today.plusDays(30));
        assertThat(read(position).stock().lines()).hasSize(4);
    }

    @Test
    void takesManyPositionsAtOnce() {
        var other = aPosition();
        tell(snapshot("one", position, at(1), 1));

        var entry =
                ledger.snapshots(List.of(snapshot("report", position, at(2), 2), snapshot("report", other, at(2), 3)));

        assertThat(entry.addition().added()).hasSize(2);
        assertThat(read(position).sellable()).isEqualByComparingTo("2");
        assertThat(read(other).sellable()).isEqualByComparingTo("3");
    }

    private Positions.Addition<StockSnapshot> tell(StockSnapshot told) {
        return ledger.snapshots(List.of(told)).addition();
    }

    private Positions.Addition<StockMovement> move(StockMovement told) {
        return ledger.movements(List.of(told)).addition();
    }

    private void confirm(Instant asOf) {
        ledger.confirm(new FeedConfirmed(position.node(), asOf, SOURCE));
    }

    private int sellable() {
        return read(position).sellable().intValueExact();
    }

    private StockCards.Told told() {
        return Objects.requireNonNull(read(position).told(), "nothing was told");
    }

    static Instant at(int minutes) {
        return NOON.minus(Duration.ofHours(1)).plus(Duration.ofMinutes(minutes));
    }
}
