package io.entrepot.inventory.peers;

import static io.entrepot.inventory.StockFixtures.ATL;
import static io.entrepot.inventory.StockFixtures.line;
import static io.entrepot.inventory.StockFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.storefront.StorefrontOrderPlaced;
import io.entrepot.inventory.InventoryTest;
import io.entrepot.inventory.StockFixtures;
import io.entrepot.inventory.allocation.Allocating;
import io.entrepot.inventory.allocation.Allocation;
import io.entrepot.inventory.allocation.AllocationRequest;
import io.entrepot.inventory.allocation.Allocations;
import io.entrepot.inventory.allocation.Decision;
import io.entrepot.inventory.allocation.HoldRequest;
import io.entrepot.inventory.allocation.Holds;
import io.entrepot.inventory.allocation.Outcome;
import io.entrepot.inventory.channel.ReceivingChannelOrders;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is counted once, and what is not: releases, pools, parts of shipments, dates, channels and carts (rows 5 to 11). */
@InventoryTest
class CountingTests {

    private static final ChannelId STOREFRONT = new ChannelId("storefront");

    @Autowired
    StockFixtures fixtures;

    @Autowired
    Allocating allocating;

    @Autowired
    Allocations allocations;

    @Autowired
    ReceivingChannelOrders channelOrders;

    @Autowired
    PlanningSupply planning;

    @Autowired
    Backorders backorders;

    @AfterEach
    void sumsEqualRows() {
        assertThat(fixtures.sumsThatDifferFromRows()).isEmpty();
    }

    /** Somebody who sells ten pieces of a node to two channels. */
    private interface Pools {
        boolean sell(String channel, int quantity);
    }

    /** Row 6: every sales pool has its own reservations, and a source belongs to two pools. */
    @Test
    void sellsAPieceOfASharedNodeToOneChannelOnly() throws Exception {
        var item = stocked(10);

        Paired.judge(
                CountingTests::sharedNode,
                new NaiveCounts.PoolsApart(10)::sell,
                (channel, quantity) ->
                        decide(order(item, quantity, channel, null, null)).outcome() == Outcome.ALLOCATED);
    }

    private static List<String> sharedNode(Pools pools) {
        var sold = (pools.sell("partner", 6) ? 6 : 0) + (pools.sell("storefront", 6) ? 6 : 0);
        return sold > 10 ? List.of(sold + " of 10 were sold") : List.of();
    }

    /** Row 7: what a partial delivery left over stays reserved for good. */
    @Test
    void keepsNothingReservedAfterAPartialShipmentAndTheCancellationOfTheRest() throws Exception {
        Paired.judge(CountingTests::partialDelivery, new NaiveCounts.ClosesWholeDeliveries(70), new Delivering());
    }

    /** Row 11: cancelling the rest of a partial shipment gives back all that was ordered: a unit out of nothing. */
    @Test
    void makesNoUnitOutOfACancellationAfterAPartialShipment() throws Exception {
        Paired.judge(CountingTests::partialDelivery, new NaiveCounts.CancelsWholeOrders(70), new Delivering());
    }

    /** Row 5: a release that is told twice goes below zero. */
    @Test
    void releasesOnceHoweverOftenItIsTold() throws Exception {
        Paired.judge(CountingTests::toldTwice, new NaiveCounts.CancelsWholeOrders(70), new Delivering());
    }

    private static List<String> partialDelivery(Delivery delivery) {
        delivery.order(10);
        delivery.ship(4);
        delivery.cancelRest();
        return wrongs(delivery, 66);
    }

    private static List<String> toldTwice(Delivery delivery) {
        delivery.order(10);
        delivery.cancelRest();
        delivery.cancelRest();
        return wrongs(delivery, 70);
    }

    private static List<String> wrongs(Delivery delivery, int left) {
        var wrongs = new ArrayList<String>();
        if (delivery.reserved() != 0) {
            wrongs.add(delivery.reserved() + " stay reserved");
        }
        if (delivery.available() != left) {
            wrongs.add(delivery.available() + " are available, " + left + " are there");
        }
        return wrongs;
    }

    private final class Delivering implements Delivery {

        private final ItemNumber item = stocked(70);
        private @Nullable Allocation allocation;

        @Override
        public void order(int quantity) {
            allocation = fixtures.allocate(fixtures.anOrder(), item, quantity);
        }

        @Override
        public void ship(int quantity) {
            fixtures.departed(allocation(), "DEL-" + item, item, quantity);
        }

        @Override
        public void cancelRest() {
            allocations.release(allocation().order());
        }

        @Override
        public int reserved() {
            return fixtures.reserved(item).intValueExact();
        }

        @Override
        public int available() {
            return fixtures.availableBeforeBuffer(item);
        }

        private Allocation allocation() {
            return Objects.requireNonNull(allocation, "it was ordered");
        }
    }

    /** Row 9: a shortage has no date, or the date of a purchase order that slipped since. */
    @Test
    void datesAShortageAndAnewWhenSupplySlips() throws Exception {
        Paired.judge(this::slipping, new NaiveCounts.DatesOnce(), new Dating());
    }

    private List<String> slipping(NaiveCounts.Dated dated) {
        var first = fixtures.now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(4);
        var wrongs = new ArrayList<String>();
        dated.supply(first);
        dated.order();
        if (!first.equals(dated.promised())) {
            wrongs.add("it is promised for " + dated.promised());
        }
        dated.supply(first.plusDays(5));
        if (!first.plusDays(5).equals(dated.promised())) {
            wrongs.add("the supply slipped, and it is promised for " + dated.promised());
        }
        return wrongs;
    }

    private final class Dating implements NaiveCounts.Dated {

        private final ItemNumber item = stocked(2);
        private final OrderId order = fixtures.anOrder();

        @Override
        public void supply(LocalDate day) {
            planning.plan(new Supply(
                    new SupplyId(SupplyId.PLANNING, "PO-" + item),
                    Supply.Kind.PURCHASE_ORDER,
                    item,
                    ATL,
                    BigDecimal.TEN,
                    day));
        }

        @Override
        public void order() {
            var plain = request(order, List.of(line(1, item, 5)));
            fixtures.allocate(new AllocationRequest(order, true, true, null, plain.shipTo(), plain.lines()));
        }

        @Override
        public @Nullable LocalDate promised() {
            return backorders.of(order).getFirst().promisedOn();
        }
    }

    /** Row 10: an order that the ERP or the shop and we both know lowers the stock twice. */
    @Test
    void countsAnOrderOfAStorefrontOnce() throws Exception {
        Paired.judge(CountingTests::knownToBoth, new NaiveCounts.AddsBothSides(10), new Claiming());
    }

    private static List<String> knownToBoth(NaiveCounts.BothSides sides) {
        var wrongs = new ArrayList<String>();
        sides.placedInShop(4);
        sides.allocatedHere(4);
        if (sides.available() != 6) {
            wrongs.add(sides.available() + " of 10 are left after an order of 4");
        }
        sides.placedInShop(4);
        if (sides.available() != 6) {
            wrongs.add(sides.available() + " of 10 are left after it was told again");
        }
        return wrongs;
    }

    private final class Claiming implements NaiveCounts.BothSides {

        private final ItemNumber item = stocked(10);

        @Override
        public void placedInShop(int quantity) {
            channelOrders.placed(placed("SF-10-" + item, item, quantity));
        }

        @Override
        public void allocatedHere(int quantity) {
            decide(order(item, quantity, "storefront", "SF-10-" + item, null));
        }

        @Override
        public int available() {
            return fixtures.available(item);
        }
    }

    /** Row 11: two carts of 60 on 100 are both paid, and one is allocated short. */
    @Test
    void givesEveryAcceptedCartAllOfIt() throws Exception {
        Paired.judge(CountingTests::twoCarts, new NaiveCounts.CartsUnheld(100), new Holding());
    }

    private static List<String> twoCarts(NaiveCounts.Carts carts) {
        var first = carts.accept("first", 60);
        var second = carts.accept("second", 60);
        var wrongs = new ArrayList<String>();
        if (first && carts.allocated("first", 60) != 60) {
            wrongs.add("the first was paid and is short");
        }
        if (second && carts.allocated("second", 60) != 60) {
            wrongs.add("the second was paid and is short");
        }
        return wrongs;
    }

    private final class Holding implements NaiveCounts.Carts {

        private final ItemNumber item = stocked(100);

        @Override
        public boolean accept(String cart, int quantity) {
            var answer = allocating.hold(new HoldRequest(
                    cart + item, ChannelId.PARTNER, Duration.ofSeconds(60), List.of(line(1, item, quantity))));
            return answer instanceof Allocating.HoldAnswer.Answered answered
                    && answered.recorded() instanceof Holds.Recorded.Held;
        }

        @Override
        public int allocated(String cart, int quantity) {
            return decide(order(item, quantity, "partner", null, cart + item)).legs().stream()
                    .flatMap(leg -> leg.lines().stream())
                    .mapToInt(part -> part.quantity().amount().intValueExact())
                    .sum();
        }
    }

    private ItemNumber stocked(int quantity) {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, quantity);
        return item;
    }

    private Decision decide(AllocationRequest request) {
        return fixtures.allocate(request).decision();
    }

    private AllocationRequest order(
            ItemNumber item,
            long quantity,
            String channel,
            @Nullable String channelOrder,
            @Nullable String reservation) {
        var plain = request(fixtures.anOrder(), List.of(line(1, item, quantity)));
        return new AllocationRequest(
                plain.order(),
                true,
                false,
                null,
                plain.shipTo(),
                plain.lines(),
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
}
