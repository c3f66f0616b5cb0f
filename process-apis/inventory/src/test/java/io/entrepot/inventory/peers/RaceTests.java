package io.entrepot.inventory.peers;

import static io.entrepot.inventory.StockFixtures.ATL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.InventoryTest;
import io.entrepot.inventory.StockFixtures;
import io.entrepot.inventory.allocation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several at once, or a crash in between (rows 1, 4 and 5); who meets whom where is arranged, not left to luck. */
@InventoryTest
class RaceTests {

    private static final int BUYERS = 8;

    @Autowired
    StockFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void sumsEqualRows() {
        assertThat(fixtures.sumsThatDifferFromRows()).isEmpty();
    }

    /** Row 1: looking and writing in different transactions; all who look before anyone writes see the last unit. */
    @Test
    void sellsTheLastUnitOnce() throws Exception {
        var naive = new NaiveStock(jdbc, "last", 1);
        var together = new CyclicBarrier(BUYERS);
        var item = stocked(1);

        Paired.judge(
                RaceTests::lastUnit,
                new Shop(quantity -> naive.lookThenWrite(quantity, () -> meet(together)), naive::reserved),
                new Shop(quantity -> sell(item, quantity), () -> reserved(item)));
    }

    private static List<String> lastUnit(Shop shop) throws Exception {
        var accepted = 0;
        try (var threads = Executors.newFixedThreadPool(BUYERS)) {
            var buying = IntStream.range(0, BUYERS)
                    .<Callable<Boolean>>mapToObj(buyer -> () -> shop.selling().sell(1))
                    .toList();
            for (Future<Boolean> sold : threads.invokeAll(buying)) {
                accepted += sold.get() ? 1 : 0;
            }
        }
        var wrongs = new ArrayList<String>();
        if (accepted != 1) {
            wrongs.add(accepted + " got the last unit");
        }
        if (shop.reserved().now() != accepted) {
            wrongs.add(accepted + " were accepted, " + shop.reserved().now() + " reserved");
        }
        return wrongs;
    }

    /** Row 1: the order first, its goods afterwards; a crash in between leaves an order that has none. */
    @Test
    void leavesNoOrderWithoutItsGoodsBehindACrash() throws Exception {
        var naive = new NaiveStock(jdbc, "crash", 1);
        var item = stocked(1);
        var order = fixtures.anOrder();

        Paired.judge(
                RaceTests::crash,
                new Till(() -> naive.acceptThenReserve(1, RaceTests::fail), naive::accepted, naive::reserved),
                new Till(
                        () -> transaction.executeWithoutResult(status -> {
                            fixtures.allocate(order, item, 1);
                            fail();
                        }),
                        () -> jdbc.sql("SELECT count(*) FROM allocation WHERE order_id = :order")
                                .param("order", order.value())
                                .query(Integer.class)
                                .single(),
                        () -> reserved(item)));
    }

    private static List<String> crash(Till till) {
        try {
            till.ordering().run();
        } catch (Crash expected) {
            // what it left behind is looked at
        }
        return till.accepted().now() > till.reserved().now()
                ? List.of(till.accepted().now() + " orders have "
                        + till.reserved().now() + " reserved")
                : List.of();
    }

    /** Row 4: a call that goes past the one place that looks. */
    @Test
    void hasNoWayToTheStockThatGoesPastTheCheck() throws Exception {
        var naive = new NaiveStock(jdbc, "bypass", 5);
        var item = stocked(5);
        naive.lookThenWrite(5, () -> {});
        sell(item, 5);

        Paired.judge(
                RaceTests::bypass,
                new Shop(naive::writeWithoutLooking, naive::reserved),
                new Shop(
                        quantity -> jdbc.sql("UPDATE stock_position SET hard = hard + :more WHERE item = :item")
                                        .param("more", quantity)
                                        .param("item", item.value())
                                        .update()
                                == 1,
                        () -> reserved(item)));
    }

    private static List<String> bypass(Shop full) throws Exception {
        try {
            full.selling().sell(1);
        } catch (DataIntegrityViolationException refused) {
            return full.reserved().now() > 5 ? List.of("refused and written") : List.of();
        }
        return full.reserved().now() > 5 ? List.of(full.reserved().now() + " of 5 are reserved") : List.of();
    }

    /** Row 5: SKIP LOCKED; whoever finds the row held makes another, and reserves the same goods on it. */
    @Test
    void waitsForTheRowThatAnotherHolds() throws Exception {
        var naive = new NaiveStock(jdbc, "skip", 10);
        var item = stocked(10);

        Paired.judge(
                this::heldRow,
                new Rows(
                        beforeCommit -> naive.reserveOnARowThatNobodyHolds(10, transaction, beforeCommit),
                        naive::rows,
                        naive::reserved),
                new Rows(
                        beforeCommit -> Boolean.TRUE.equals(transaction.execute(status -> {
                            var sold = sell(item, 10);
                            beforeCommit.run();
                            return sold;
                        })),
                        () -> jdbc.sql("SELECT count(*) FROM stock_position WHERE item = :item")
                                .param("item", item.value())
                                .query(Integer.class)
                                .single(),
                        () -> reserved(item)));
    }

    private List<String> heldRow(Rows rows) throws Exception {
        var firstHolds = new CountDownLatch(1);
        var secondHasTried = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> rows.reserving().reserve(() -> {
                firstHolds.countDown();
                waitFor(secondHasTried);
            }));
            waitFor(firstHolds);
            var second = secondAttempt(threads, rows);
            await().until(() -> second.isDone() || somebodyWaitsForALock());
            secondHasTried.countDown();
            first.get();
            second.get();
        }
        var wrongs = new ArrayList<String>();
        if (rows.count().now() != 1) {
            wrongs.add("there are " + rows.count().now() + " rows");
        }
        if (rows.reserved().now() > 10) {
            wrongs.add(rows.reserved().now() + " of 10 are reserved");
        }
        return wrongs;
    }

    private static Future<Boolean> secondAttempt(ExecutorService threads, Rows rows) {
        return threads.submit(() -> rows.reserving().reserve(() -> {}));
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                .query(Boolean.class)
                .single();
    }

    private ItemNumber stocked(int quantity) {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, quantity);
        return item;
    }

    private boolean sell(ItemNumber item, int quantity) {
        return fixtures.allocate(fixtures.anOrder(), item, quantity).decision().outcome() == Outcome.ALLOCATED;
    }

    private int reserved(ItemNumber item) {
        return fixtures.reserved(item).intValueExact();
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(30, TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void fail() {
        throw new Crash();
    }

    /** The process ends here. */
    private static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    @FunctionalInterface
    private interface Selling {
        boolean sell(int quantity);
    }

    @FunctionalInterface
    private interface Count {
        int now();
    }

    /** Reserves ten, and does something before it commits. */
    @FunctionalInterface
    private interface Reserving {
        boolean reserve(Runnable beforeCommit);
    }

    private record Shop(Selling selling, Count reserved) {}

    private record Till(Runnable ordering, Count accepted, Count reserved) {}

    private record Rows(Reserving reserving, Count count, Count reserved) {}
}
