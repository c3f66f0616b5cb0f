package io.entrepot.inventory.allocation;

import static io.entrepot.inventory.StockFixtures.ATL;
import static io.entrepot.inventory.StockFixtures.DFW;
import static io.entrepot.inventory.StockFixtures.line;
import static io.entrepot.inventory.StockFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.InventoryTest;
import io.entrepot.inventory.StockFixtures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many orders at once never get more than there is, and every accepted order has its goods. */
@InventoryTest
class AllocationConcurrencyTests {

    private static final int THREADS = 16;

    @Autowired
    StockFixtures fixtures;

    @Autowired
    Allocations allocations;

    @Test
    void sellsTheLastPiecesExactlyOnce() throws Exception {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 3);
        fixtures.observe(DFW, item, 2);

        var outcomes = allAtOnce(times(
                64,
                () -> fixtures.allocate(fixtures.anOrder(), item, 1).decision().outcome()));

        assertThat(outcomes).filteredOn(Outcome.ALLOCATED::equals).hasSize(5);
        assertThat(outcomes).filteredOn(Outcome.REJECTED::equals).hasSize(59);
        assertThat(fixtures.reserved(item)).isEqualByComparingTo("5");
        assertThat(fixtures.sumsThatDifferFromRows()).isEmpty();
    }

    @Test
    void makesOneRowOfAPositionThatManyTellAtOnce() throws Exception {
        var item = fixtures.anItem();

        allAtOnce(times(THREADS, () -> {
            fixtures.observe(ATL, item, 50);
            return true;
        }));

        assertThat(fixtures.available(item)).isEqualTo(50);
    }

    @Test
    void reservesManyItemsInAnyOrderWithoutLosingAny() throws Exception {
        var items = Stream.generate(fixtures::anItem).limit(12).toList();
        items.forEach(item -> fixtures.observe(ATL, item, 40));
        items.forEach(item -> fixtures.observe(DFW, item, 25));

        var decisions = allAtOnce(IntStream.range(0, 120)
                .<Callable<Decision>>mapToObj(seed -> () -> orderSome(items, new Random(seed)))
                .toList());

        for (var item : items) {
            var sold = decisions.stream()
                    .flatMap(decision -> decision.legs().stream())
                    .flatMap(leg -> leg.lines().stream())
                    .filter(line -> line.item().equals(item))
                    .mapToInt(line -> line.quantity().amount().intValueExact())
                    .sum();
            assertThat(fixtures.reserved(item)).isEqualByComparingTo(Integer.toString(sold));
            assertThat(sold).isLessThanOrEqualTo(65);
        }
        assertThat(fixtures.sumsThatDifferFromRows()).isEmpty();
    }

    @Test
    void decidesTheSameOrderOnceForAllWhoAskTogether() throws Exception {
        var item = fixtures.anItem();
        var order = fixtures.anOrder();
        fixtures.observe(ATL, item, 100);

        var decisions =
                allAtOnce(times(THREADS, () -> fixtures.allocate(order, item, 7).decision()));

        assertThat(decisions)
                .extracting(Decision::legs)
                .containsOnly(decisions.getFirst().legs());
        assertThat(fixtures.reserved(item)).isEqualByComparingTo("7");
    }

    @Test
    void releasesAndReservesAtOnceWithoutGoingBelowZero() throws Exception {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 10);
        var orders = Stream.generate(fixtures::anOrder).limit(30).toList();

        allAtOnce(orders.stream()
                .flatMap(order -> Stream.<Callable<Boolean>>of(
                        () -> {
                            fixtures.allocate(order, item, 2);
                            allocations.release(order);
                            return true;
                        },
                        () -> {
                            fixtures.allocate(fixtures.anOrder(), item, 1);
                            return true;
                        }))
                .toList());

        assertThat(fixtures.reserved(item)).isBetween(java.math.BigDecimal.ZERO, java.math.BigDecimal.TEN);
        assertThat(fixtures.sumsThatDifferFromRows()).isEmpty();
    }

    private Decision orderSome(List<ItemNumber> items, Random random) {
        var shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        var lines = IntStream.range(0, 5)
                .mapToObj(index -> line(index + 1, shuffled.get(index), 1 + random.nextInt(4)))
                .toList();
        return fixtures.allocate(request(fixtures.anOrder(), lines)).decision();
    }

    private static <T> List<Callable<T>> times(int count, Callable<T> work) {
        return Collections.nCopies(count, work);
    }

    private static <T> List<T> allAtOnce(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var results = new ArrayList<T>();
            for (Future<T> done : threads.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        }
    }
}
