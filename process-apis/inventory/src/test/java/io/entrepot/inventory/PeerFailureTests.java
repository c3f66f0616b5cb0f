package io.entrepot.inventory;

import static io.entrepot.inventory.StockFixtures.ATL;
import static io.entrepot.inventory.StockFixtures.DFW;
import static io.entrepot.inventory.StockFixtures.line;
import static io.entrepot.inventory.StockFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.canonical.order.OrderId;
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
import io.entrepot.inventory.supply.Backorders;
import io.entrepot.inventory.supply.PlanningSupply;
import io.entrepot.inventory.supply.Supply;
import io.entrepot.inventory.supply.SupplyId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What went wrong elsewhere (the reference, 2.7) does not go wrong here; each test says what the naive version does. */
@InventoryTest
class PeerFailureTests {

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
    PlanningSupply planning;

    @Autowired
    Backorders backorders;

    @Autowired
    MovableClock clock;

    @AfterEach
    void sumsEqualRows() {
        assertThat(fixtures.sumsThatDifferFromRows()).isEmpty();
    }

    /** 1. Naive: check in one transaction, write in another; 64 at once all see the last unit and all get it. */
    @Test
    void givesTheLastUnitToOneOfSixtyFour() throws Exception {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 1);

        var decisions = allAtOnce(
                64, number -> fixtures.allocate(fixtures.anOrder(), item, 1).decision());

        assertThat(decisions)
                .filteredOn(found -> found.outcome() == Outcome.ALLOCATED)
                .hasSize(1)
                .allSatisfy(found -> assertThat(found.legs()).isNotEmpty());
        assertThat(fixtures.reserved(item)).isEqualByComparingTo("1");
    }

    /** 2. Naive: min(ordered, available) at each location instead of the remainder; 13 ordered become 23 allocated. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void allocatesOverNodesExactlyWhatIsOrdered(int seed) {
        var random = new Random(seed);
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 1 + random.nextInt(10));
        fixtures.observe(DFW, item, 10 + random.nextInt(10));
        var ordered = 11;

        var decision = fixtures.allocate(fixtures.anOrder(), item, ordered).decision();

        assertThat(allocated(decision)).isEqualTo(ordered);
    }

    /** 3. Naive: each line is checked against the undecremented stock; 6 + 6 of 10 are both accepted. */
    @Test
    void letsTwoLinesOfOneItemNotShareAPiece() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 10);

        var decision = fixtures.allocate(backorderable(fixtures.anOrder(), List.of(line(1, item, 6), line(2, item, 6))))
                .decision();

        assertThat(decision.lines())
                .extracting(Decision.LineOutcome::outcome)
                .containsExactly(Outcome.ALLOCATED, Outcome.PARTIALLY_ALLOCATED);
        assertThat(allocated(decision)).isEqualTo(10);
    }

    /** 4. Naive: a reservation is moved to another place without asking whether that place has it. */
    @Test
    void checksTheNodeThatAReleasedLegIsSoughtAt() {
        var item = fixtures.anItem();
        var order = fixtures.anOrder();
        fixtures.observe(ATL, item, 5);
        fixtures.observe(DFW, item, 2);
        fixtures.allocate(order, item, 5);
        allocations.release(order);
        fixtures.observe(ATL, item, 0);

        var again = fixtures.allocate(new OrderId(order + ".2"), item, 5).decision();

        assertThat(again.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(fixtures.reserved(item)).isZero();
    }

    /** 5. Naive: SKIP LOCKED makes two stock rows of one, and a release told twice goes below zero. */
    @Test
    void makesOneRowForAPositionAndNeverReleasesBelowZero() throws Exception {
        var item = fixtures.anItem();
        allAtOnce(16, number -> {
            fixtures.observe(ATL, item, 50);
            return number;
        });
        var order = fixtures.anOrder();
        fixtures.allocate(order, item, 5);

        allAtOnce(16, number -> {
            allocations.release(order);
            return number;
        });

        assertThat(fixtures.reserved(item)).isZero();
        assertThat(fixtures.available(item)).isEqualTo(50);
    }

    /** 6. Naive: reservations are kept per sales pool, so two channels on one node sell the same unit. */
    @Test
    void sellsAUnitOfASharedNodeToOneChannelOnly() throws Exception {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 10);

        var decisions = allAtOnce(
                40, number -> allocate(order(item, 1, number % 2 == 0 ? "partner" : "storefront", null, null)));

        assertThat(decisions)
                .filteredOn(found -> found.outcome() == Outcome.ALLOCATED)
                .hasSize(10);
        assertThat(available(item, STOREFRONT)).isEqualByComparingTo("0");
    }

    /** 7. Naive: what was not shipped of a partial delivery stays reserved for good. */
    @Test
    void keepsNothingReservedAfterAPartialShipmentAndTheCancellationOfTheRest() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 70);
        var allocation = fixtures.allocate(fixtures.anOrder(), item, 10);
        fixtures.departed(allocation, "P7", item, 4);

        allocations.release(allocation.order());

        assertThat(fixtures.reserved(item)).isZero();
    }

    /** 8. Naive: the caller's node is a hint that is silently ignored. */
    @Test
    void honoursANodeOrSaysWhyNot() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 10);
        fixtures.observe(DFW, item, 10);

        var honoured = allocate(pinned(item, 3, DFW));
        var refused = allocate(pinned(item, 3, new NodeId("SUP1")));

        assertThat(honoured.legs()).extracting(Decision.Leg::node).containsExactly(DFW);
        assertThat(refused.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(refused.lines().getFirst().reason()).contains("SUP1 is refused by STAGE");
    }

    /** 9. Naive: a shortage has no date, and the date of a purchase order that slipped is still told. */
    @Test
    void datesAShortageFromSupplyAndAnewWhenThatSlips() {
        var item = fixtures.anItem();
        var order = fixtures.anOrder();
        fixtures.observe(ATL, item, 2);
        plan(item, "PO-9", 10, today().plusDays(4));

        var decision = fixtures.allocate(backorderable(order, List.of(line(1, item, 5))))
                .decision();
        assertThat(decision.lines().getFirst().promisedOn()).isEqualTo(today().plusDays(4));

        plan(item, "PO-9", 10, today().plusDays(9));
        assertThat(backorders.of(order).getFirst().promisedOn()).isEqualTo(today().plusDays(9));
        assertThat(backorders.history(order)).hasSize(2);
    }

    /** 10. Naive: an order that the channel and we both know lowers the stock twice. */
    @Test
    void countsAnOrderOfAStorefrontOnce() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 10);

        channelOrders.placed(placed("SF-10-" + item, item, 4));
        assertThat(fixtures.available(item))
                .as("sold by the storefront, not allocated yet")
                .isEqualTo(6);

        allocate(order(item, 4, "storefront", "SF-10-" + item, null));
        assertThat(fixtures.available(item)).as("allocated").isEqualTo(6);

        channelOrders.placed(placed("SF-10-" + item, item, 4));
        assertThat(fixtures.available(item)).as("told again").isEqualTo(6);
    }

    /** 10b. Naive: a partner takes what the storefront has sold while its order is on the way. */
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

    /** 11. Naive: a hold of 60 and a hold of 60 on 100 both stand, and one is allocated short. */
    @Test
    void holdsNoMoreThanThereIsAndGivesAllThatWasHeld() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 100);

        assertThat(hold("H1-" + item, item, 60)).isInstanceOf(Holds.Recorded.Held.class);
        assertThat(hold("H2-" + item, item, 60)).isInstanceOf(Holds.Recorded.NotEnough.class);
        assertThat(allocate(order(item, 60, "partner", null, "H1-" + item)).outcome())
                .isEqualTo(Outcome.ALLOCATED);
        assertThat(fixtures.available(item)).isEqualTo(40);
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

    private AllocationRequest pinned(ItemNumber item, long quantity, NodeId node) {
        return request(
                fixtures.anOrder(),
                List.of(new AllocationRequest.Line(1, item, Quantity.of(quantity, UnitOfMeasure.EACH), node, null)));
    }

    private static AllocationRequest backorderable(OrderId order, List<AllocationRequest.Line> lines) {
        return new AllocationRequest(order, true, true, null, STORE, lines);
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

    private void plan(ItemNumber item, String number, long open, LocalDate day) {
        planning.plan(new Supply(
                new SupplyId(SupplyId.PLANNING, number + item),
                Supply.Kind.PURCHASE_ORDER,
                item,
                ATL,
                BigDecimal.valueOf(open),
                day));
    }

    private LocalDate today() {
        return fixtures.now().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private BigDecimal available(ItemNumber item, ChannelId channel) {
        return ((Availability.Answer.Promised) availability.of(Set.of(item), channel))
                .items()
                .getFirst()
                .available();
    }

    private static int allocated(Decision decision) {
        return decision.legs().stream()
                .flatMap(leg -> leg.lines().stream())
                .mapToInt(part -> part.quantity().amount().intValueExact())
                .sum();
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
