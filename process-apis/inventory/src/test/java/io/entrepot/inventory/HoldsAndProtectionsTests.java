package io.entrepot.inventory;

import static io.entrepot.inventory.StockFixtures.ATL;
import static io.entrepot.inventory.StockFixtures.line;
import static io.entrepot.inventory.StockFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.canonical.storefront.StorefrontOrderPlaced;
import io.entrepot.inventory.allocation.Allocating;
import io.entrepot.inventory.allocation.AllocationRequest;
import io.entrepot.inventory.allocation.Allocations;
import io.entrepot.inventory.allocation.Decision;
import io.entrepot.inventory.allocation.HoldRequest;
import io.entrepot.inventory.allocation.Holds;
import io.entrepot.inventory.allocation.Outcome;
import io.entrepot.inventory.allocation.ShipTo;
import io.entrepot.inventory.channel.Protections;
import io.entrepot.inventory.channel.ReceivingChannelOrders;
import io.entrepot.inventory.promise.Availability;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is held or set aside for somebody is sold to nobody else, and no crowd gets more than there is. */
@InventoryTest
class HoldsAndProtectionsTests {

    private static final ChannelId STOREFRONT = new ChannelId("storefront");
    private static final ShipTo STORE = new ShipTo("Store 12", "1 Main St", null, "Atlanta", "GA", "30301", "US");

    @Autowired
    StockFixtures fixtures;

    @Autowired
    Allocating allocating;

    @Autowired
    Allocations allocations;

    @Autowired
    Holds holds;

    @Autowired
    Availability availability;

    @Autowired
    Protections protections;

    @Autowired
    ReceivingChannelOrders channelOrders;

    @Autowired
    MovableClock clock;

    @AfterEach
    void sumsEqualRows() {
        assertThat(fixtures.sumsThatDifferFromRows()).isEmpty();
    }

    /** A partner does not take what the storefront has sold while its order is on the way. */
    @Test
    void keepsWhatAStorefrontSoldForItsOrder() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 10);
        channelOrders.placed(placed("SF-11-" + item, item, 4));

        assertThat(fixtures.allocate(fixtures.anOrder(), item, 7).decision().outcome())
                .isEqualTo(Outcome.REJECTED);
        assertThat(allocate(order(item, 4, "storefront", "SF-11-" + item, null)).outcome())
                .isEqualTo(Outcome.ALLOCATED);
        assertThat(fixtures.allocate(fixtures.anOrder(), item, 6).decision().outcome())
                .isEqualTo(Outcome.ALLOCATED);
    }

    /** What a storefront sold turns into a reservation while others ask: at no moment is it counted as neither. */
    @Test
    void countsAnOrderAtEveryMomentOfItsAllocation() throws Exception {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 1000);
        var orders = IntStream.range(0, 100)
                .mapToObj(number -> "SF-%03d-%s".formatted(number, item))
                .toList();
        orders.forEach(order -> channelOrders.placed(placed(order, item, 1)));
        var done = new AtomicBoolean();

        try (var others = Executors.newFixedThreadPool(2)) {
            Callable<Set<BigDecimal>> asking = () -> {
                var answers = new HashSet<BigDecimal>();
                while (!done.get()) {
                    answers.add(available(item, ChannelId.PARTNER).stripTrailingZeros());
                }
                return answers;
            };
            var answers = List.of(others.submit(asking), others.submit(asking));
            try {
                orders.forEach(order -> allocate(order(item, 1, "storefront", order, null)));
            } finally {
                done.set(true);
            }
            for (var answer : answers) {
                assertThat(answer.get()).containsExactly(new BigDecimal("9E+2"));
            }
        }
    }

    @Test
    void forgetsAHoldThatHasLapsedWithoutAnyJob() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 10);
        hold("L1-" + item, item, 8);
        assertThat(fixtures.available(item)).isEqualTo(2);

        clock.advance(Duration.ofSeconds(61));

        assertThat(fixtures.available(item)).isEqualTo(10);
        assertThat(fixtures.allocate(fixtures.anOrder(), item, 10).decision().outcome())
                .isEqualTo(Outcome.ALLOCATED);
        assertThat(hold("L1-" + item, item, 8)).isInstanceOf(Holds.Recorded.Ended.class);
    }

    @Test
    void answersARepeatedHoldAlikeAndReleasesItOnce() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 10);

        var first = hold("R1-" + item, item, 4);
        assertThat(hold("R1-" + item, item, 4)).isEqualTo(first);
        assertThat(hold("R1-" + item, item, 5)).isInstanceOf(Holds.Recorded.HeldForAnotherRequest.class);
        holds.release("R1-" + item);
        holds.release("R1-" + item);

        assertThat(fixtures.available(item)).isEqualTo(10);
        assertThat(holds.sweep()).isNotNegative();
    }

    @Test
    void keepsWhatIsProtectedForAChannelUntilItsOwnOrdersUseIt() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 10);
        protections.set(STOREFRONT, item, new BigDecimal("6"), new BigDecimal("8"));

        assertThat(available(item, ChannelId.PARTNER)).isEqualByComparingTo("4");
        assertThat(available(item, STOREFRONT)).isEqualByComparingTo("8");
        assertThat(allocate(order(item, 5, "partner", null, null)).outcome()).isEqualTo(Outcome.REJECTED);

        var order = order(item, 5, "storefront", null, null);
        assertThat(allocate(order).outcome()).isEqualTo(Outcome.ALLOCATED);
        assertThat(available(item, ChannelId.PARTNER)).isEqualByComparingTo("4");
        assertThat(available(item, STOREFRONT)).isEqualByComparingTo("3");

        allocations.release(order.order());
        assertThat(available(item, STOREFRONT)).isEqualByComparingTo("8");
    }

    /** The figures of one hot item and of a thousand under 64 threads: not one piece more than there is. */
    @Test
    void oversellsNothingUnderSixtyFourThreads() throws Exception {
        var hot = fixtures.anItem();
        var spread = Stream.generate(fixtures::anItem).limit(1000).toList();
        fixtures.observe(ATL, hot, 100);
        spread.forEach(item -> fixtures.observe(ATL, item, 2));

        allAtOnce(
                640,
                number -> number % 2 == 0
                        ? fixtures.allocate(fixtures.anOrder(), hot, 1).decision()
                        : fixtures.allocate(request(
                                        fixtures.anOrder(),
                                        List.of(
                                                line(1, spread.get(number), 1),
                                                line(2, spread.get((number * 7) % 1000), 1))))
                                .decision());

        assertThat(fixtures.reserved(hot)).isEqualByComparingTo("100");
        assertThat(spread)
                .allSatisfy(item -> assertThat(fixtures.reserved(item)).isBetween(BigDecimal.ZERO, BigDecimal.TWO));
    }

    private Decision allocate(AllocationRequest request) {
        return fixtures.allocate(request).decision();
    }

    private Holds.Recorded hold(String id, ItemNumber item, long quantity) {
        var answer = allocating.hold(
                new HoldRequest(id, ChannelId.PARTNER, Duration.ofSeconds(60), List.of(line(1, item, quantity))));
        assertThat(answer).isInstanceOf(Allocating.HoldAnswer.Answered.class);
        return ((Allocating.HoldAnswer.Answered) answer).recorded();
    }

    private AllocationRequest order(
            ItemNumber item,
            long quantity,
            String channel,
            @Nullable String channelOrder,
            @Nullable String reservation) {
        return new AllocationRequest(
                fixtures.anOrder(),
                true,
                false,
                null,
                STORE,
                List.of(line(1, item, quantity)),
                channel,
                channelOrder,
                reservation,
                null);
    }

    private StorefrontOrderPlaced placed(String order, ItemNumber item, long quantity) {
        return new StorefrontOrderPlaced(
                STOREFRONT,
                "test",
                order,
                order,
                fixtures.now(),
                new StorefrontOrderPlaced.ShipTo("A", "1 Main St", null, "Atlanta", "GA", "30301", "US"),
                List.of(new StorefrontOrderPlaced.Line(1, item, Quantity.of(quantity, UnitOfMeasure.EACH), null)));
    }

    private BigDecimal available(ItemNumber item, ChannelId channel) {
        return ((Availability.Answer.Promised) availability.of(Set.of(item), channel))
                .items()
                .getFirst()
                .available();
    }

    private static <T> List<T> allAtOnce(int count, IntFunction<T> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(64)) {
            var results = new ArrayList<T>();
            var calls = IntStream.range(0, count)
                    .<Callable<T>>mapToObj(number -> () -> work.apply(number))
                    .toList();
            for (Future<T> done : threads.invokeAll(calls)) {
                results.add(done.get());
            }
            return results;
        }
    }
}
