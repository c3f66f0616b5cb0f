package io.entrepot.inventory.allocation;

import static io.entrepot.inventory.StockFixtures.ATL;
import static io.entrepot.inventory.StockFixtures.line;
import static io.entrepot.inventory.StockFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.LegId;
import io.entrepot.inventory.InventoryTest;
import io.entrepot.inventory.StockFixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** Requests that are committed together: one that the database refuses hurts none of its companions. */
@InventoryTest
class CommittedTogetherTests {

    @Autowired
    StockFixtures fixtures;

    @Autowired
    Allocations allocations;

    private final List<Thread> asking = new ArrayList<>();

    @AfterEach
    void sumsEqualRows() {
        assertThat(fixtures.sumsThatDifferFromRows()).isEmpty();
    }

    @Test
    void failsAloneWhenTheDatabaseRefusesIt() throws Exception {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 50);
        var taken = fixtures.allocate(fixtures.anOrder(), item, 1);
        var laneIsFree = new CountDownLatch(1);
        var first = ask(() -> decide(item, waitingFor(laneIsFree)));
        await().until(() -> laneWaitsFor(laneIsFree));

        var before = neighbours(item, 3);
        var poison = ask(() -> decide(item, legOf(taken)));
        var after = neighbours(item, 3);
        await().until(this::allWait);
        laneIsFree.countDown();

        assertThatThrownBy(() -> poison.get(30, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(org.postgresql.util.PSQLException.class)
                .cause()
                .isInstanceOf(DataIntegrityViolationException.class);
        for (var neighbour : before) {
            assertThat(neighbour.get(30, TimeUnit.SECONDS)).isEqualTo(Outcome.ALLOCATED);
        }
        for (var neighbour : after) {
            assertThat(neighbour.get(30, TimeUnit.SECONDS)).isEqualTo(Outcome.ALLOCATED);
        }
        assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo(Outcome.REJECTED);
        assertThat(fixtures.reserved(item)).isEqualByComparingTo("7");
    }

    private List<FutureTask<Outcome>> neighbours(ItemNumber item, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> ask(() -> fixtures.allocate(fixtures.anOrder(), item, 1)
                        .decision()
                        .outcome()))
                .toList();
    }

    private Outcome decide(ItemNumber item, Allocations.OnFigures<Decision> deciding) {
        var asked = request(fixtures.anOrder(), List.of(line(1, item, 1)));
        var recorded = allocations.decideOnce(asked, Set.of(item), deciding);
        return ((Allocations.Recorded.Decided) recorded).allocation().decision().outcome();
    }

    private FutureTask<Outcome> ask(Callable<Outcome> asked) {
        var task = new FutureTask<>(asked);
        var thread = new Thread(task, "asking-" + asking.size());
        asking.add(thread);
        thread.start();
        return task;
    }

    /** Whoever asks waits once its request lies in the lane. */
    private boolean allWait() {
        return asking.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING);
    }

    private volatile boolean laneWaits;

    private boolean laneWaitsFor(CountDownLatch latch) {
        return laneWaits && latch.getCount() > 0;
    }

    private Allocations.OnFigures<Decision> waitingFor(CountDownLatch latch) {
        return (figures, now) -> {
            laneWaits = true;
            try {
                assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return new Decision(Outcome.REJECTED, List.of(), List.of(), "NONE", List.of(), now, 0, List.of());
        };
    }

    /** A decision in the name of a leg that another order has: no such rows can be written. */
    private static Allocations.OnFigures<Decision> legOf(Allocation other) {
        var leg = new Decision.Leg(LegId.of(other.order(), 1), ATL, List.of(), null);
        return (figures, now) ->
                new Decision(Outcome.ALLOCATED, List.of(), List.of(leg), "NONE", List.of(), now, 0, List.of());
    }
}
