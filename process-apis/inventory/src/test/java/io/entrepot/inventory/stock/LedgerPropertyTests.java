package io.entrepot.inventory.stock;

import static io.entrepot.inventory.stock.LedgerFixtures.correction;
import static io.entrepot.inventory.stock.LedgerFixtures.movement;
import static io.entrepot.inventory.stock.LedgerFixtures.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for any course of things in a warehouse and any fate of the messages about it; the seed of a failing case is
 * its parameter.
 */
class LedgerPropertyTests {

    private static final PositionKey POSITION = new PositionKey(new ItemNumber("A"), new NodeId("ATL"));
    private static final Instant BEGIN = Instant.parse("2026-11-24T00:00:00Z");
    private static final Duration WINDOW = Duration.ofDays(7);

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);

    static IntStream seeds() {
        return IntStream.range(0, 1000);
    }

    /** Lost, doubled, late, reordered: each step shows exactly what those messages say that came so far. */
    @ParameterizedTest
    @MethodSource("seeds")
    void showsAtEveryStepWhatTheMessagesSayThatCame(int seed) {
        var random = new Random(seed);
        var warehouse = new Warehouse(random);
        var keeper = new InMemoryPositions(Duration.ofMinutes(15));
        var ledger = new StockLedger(keeper, new SetClock(now), WINDOW);
        var came = new HashSet<Message>();

        for (var message : fate(warehouse.messages(), random, true)) {
            deliver(message, ledger, keeper, came);
            came.add(message);

            assertThat(shown(keeper)).as("after %s", message).isEqualTo(warehouse.toldBy(came));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void endsAtTheTrueStockAfterTheNextSnapshotWhateverWasLost(int seed) {
        var random = new Random(seed);
        var warehouse = new Warehouse(random);
        var keeper = new InMemoryPositions(Duration.ofMinutes(15));
        var ledger = new StockLedger(keeper, new SetClock(now), WINDOW);
        var came = new HashSet<Message>();
        fate(warehouse.messages(), random, true).forEach(message -> {
            deliver(message, ledger, keeper, came);
            came.add(message);
        });

        deliver(warehouse.lastSnapshot(), ledger, keeper, came);

        assertThat(shown(keeper)).isEqualTo(warehouse.stock());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comesToTheSameInAnyOrder(int seed) {
        var warehouse = new Warehouse(new Random(seed));
        var one = new InMemoryPositions(Duration.ofMinutes(15));
        var other = new InMemoryPositions(Duration.ofMinutes(15));

        deliverAll(fate(warehouse.messages(), new Random(seed + 1), false), one);
        deliverAll(fate(warehouse.messages(), new Random(seed + 2), false), other);

        var first = Objects.requireNonNull(one.of(POSITION));
        var second = Objects.requireNonNull(other.of(POSITION));
        assertThat(second.stock()).isEqualTo(first.stock());
        assertThat(second.unseen()).isEqualByComparingTo(first.unseen());
        assertThat(second.asOf()).isEqualTo(first.asOf());
        assertThat(second.outflow()).isEqualTo(first.outflow());
    }

    /** Nobody keeps anything secret: then nothing is measured, so that nothing is held back for it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void measuresNoOutflowWhereEverythingIsTold(int seed) {
        var warehouse = new Warehouse(new Random(seed)).without(Warehouse.Kind.LEAK, Warehouse.Kind.WRONG);
        var keeper = new InMemoryPositions(Duration.ofMinutes(15));

        deliverAll(fate(warehouse.messages(), new Random(seed + 1), false), keeper);

        assertThat(Objects.requireNonNull(keeper.of(POSITION)).outflow().quantity())
                .isEqualByComparingTo("0");
    }

    private void deliverAll(List<Message> messages, InMemoryPositions keeper) {
        var ledger = new StockLedger(keeper, new SetClock(now), WINDOW);
        var came = new HashSet<Message>();
        for (var message : messages) {
            deliver(message, ledger, keeper, came);
            came.add(message);
        }
    }

    /** Some are lost, some come twice or three times, all in any order. */
    private static List<Message> fate(List<Message> sent, Random random, boolean mayBeLost) {
        var fated = new ArrayList<Message>();
        for (var message : sent) {
            var times = mayBeLost && random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(5) / 4 + random.nextInt(9) / 8;
            fated.addAll(Collections.nCopies(times, message));
        }
        Collections.shuffle(fated, random);
        return fated;
    }

    private static void deliver(Message message, StockLedger ledger, InMemoryPositions keeper, Set<Message> came) {
        switch (message) {
            case Message.Snapshot(var told) -> ledger.snapshots(List.of(told));
            case Message.Movement(var told) -> ledger.movements(List.of(told));
            case Message.Correction(var what, var at) -> ledger.correct(correction(POSITION, what, at));
            case Message.Shipment(var at, var quantity, var number) -> {
                if (!came.contains(message)) { // reservations know a shipment that comes again
                    keeper.ship(POSITION, new OwnGoods.Shipment(at, BigDecimal.valueOf(quantity), null));
                }
                ledger.shipped(List.of(POSITION), at);
            }
            case Message.Confirmation(var at) ->
                ledger.confirm(new FeedConfirmed(POSITION.node(), at, LedgerFixtures.SOURCE));
        }
    }

    private static @Nullable Long shown(InMemoryPositions keeper) {
        var position = keeper.of(POSITION);
        return position == null || position.asOf() == null
                ? null
                : position.sellable().subtract(position.unseen()).longValueExact();
    }

    /** What is sent about the position. */
    sealed interface Message {

        /** Its stock. */
        record Snapshot(StockSnapshot told) implements Message {}

        /** A change of it. */
        record Movement(StockMovement told) implements Message {}

        /** Something that was told was wrong. */
        record Correction(String corrected, Instant at) implements Message {}

        /** Goods left for an order of ours. */
        record Shipment(Instant at, long quantity, int number) implements Message {}

        /** The feed was read, so early that it settles nothing. */
        record Confirmation(Instant at) implements Message {}
    }

    /** The truth: a warehouse in which things happen minute by minute, each told, secret or told wrongly. */
    private static final class Warehouse {

        private static final int HAPPENINGS = 24;

        /** What may happen. */
        enum Kind {
            REPORT,
            TOLD_CHANGE,
            SHIPMENT,
            LEAK,
            WRONG,
            CONFIRMATION
        }

        private final List<Message> messages = new ArrayList<>();
        private final Set<Kind> left = new HashSet<>(Set.of(Kind.values()));
        private final long seed;
        private final boolean isNumbered;
        private long stock;
        private Instant time = BEGIN;

        Warehouse(Random random) {
            this(random.nextLong());
        }

        private Warehouse(long seed) {
            this.seed = seed;
            this.isNumbered = seed % 2 == 0;
            run();
        }

        Warehouse without(Kind... kinds) {
            List.of(kinds).forEach(left::remove);
            messages.clear();
            run();
            return this;
        }

        List<Message> messages() {
            return messages;
        }

        long stock() {
            return stock;
        }

        Message lastSnapshot() {
            return new Message.Snapshot(report("last", time.plusSeconds(60), HAPPENINGS + 1, stock));
        }

        /** What anyone could work out by hand from these messages; null where none tells the stock. */
        @Nullable Long toldBy(Set<Message> came) {
            var takenBack = new HashSet<String>();
            came.forEach(message -> {
                if (message instanceof Message.Correction(var what, var at)) {
                    takenBack.add(what);
                }
            });
            StockSnapshot newest = null;
            for (var message : came) {
                if (message instanceof Message.Snapshot(var told)
                        && !takenBack.contains(told.observation())
                        && (newest == null || told.asOf().isAfter(newest.asOf()))) {
                    newest = told;
                }
            }
            if (newest == null) {
                return null;
            }
            var shown = newest.stock().onHand().longValueExact();
            for (var message : came) {
                if (message instanceof Message.Movement(var told)
                        && !takenBack.contains(told.movement())
                        && told.occurredAt().isAfter(newest.asOf())) {
                    shown += told.change().onHand().longValueExact();
                } else if (message instanceof Message.Shipment(var at, var quantity, var number)
                        && at.isAfter(newest.asOf())) {
                    shown -= quantity;
                }
            }
            return shown;
        }

        private void run() {
            var random = new Random(seed);
            stock = 200;
            time = BEGIN;
            for (int number = 1; number <= HAPPENINGS; number++) {
                time = time.plusSeconds(60);
                var kind = Kind.values()[random.nextInt(Kind.values().length)];
                var quantity = 1 + random.nextInt(9);
                if (left.contains(kind)) {
                    happen(kind, number, quantity);
                }
            }
        }

        private void happen(Kind kind, int number, int quantity) {
            switch (kind) {
                case REPORT -> messages.add(new Message.Snapshot(report("s" + number, time, number, stock)));
                case TOLD_CHANGE -> {
                    var change = number % 3 == 0 ? quantity : -quantity;
                    stock += change;
                    messages.add(new Message.Movement(movement("m" + number, POSITION, time, change)));
                }
                case SHIPMENT -> {
                    stock -= quantity;
                    messages.add(new Message.Shipment(time, quantity, number));
                }
                case LEAK -> stock -= quantity;
                case WRONG -> {
                    var wrong = number % 2 == 0
                            ? new Message.Snapshot(report("w" + number, time, number, stock + 1000))
                            : new Message.Movement(movement("w" + number, POSITION, time, 1000));
                    messages.add(wrong);
                    messages.add(new Message.Correction("w" + number, time));
                }
                case CONFIRMATION -> messages.add(new Message.Confirmation(BEGIN));
            }
        }

        private StockSnapshot report(String name, Instant asOf, long number, long quantity) {
            return snapshot(name, POSITION, asOf, isNumbered ? number : null, quantity);
        }
    }
}
