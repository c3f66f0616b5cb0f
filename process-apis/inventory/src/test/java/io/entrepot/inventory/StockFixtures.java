package io.entrepot.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.inventory.allocation.Allocating;
import io.entrepot.inventory.allocation.Allocation;
import io.entrepot.inventory.allocation.AllocationRequest;
import io.entrepot.inventory.allocation.Allocations.Recorded;
import io.entrepot.inventory.allocation.FollowingMilestones;
import io.entrepot.inventory.allocation.ShipTo;
import io.entrepot.inventory.item.Items;
import io.entrepot.inventory.observation.ReceivingStock;
import io.entrepot.inventory.promise.Availability;
import io.entrepot.inventory.promise.NodePromise;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Items, stock and orders for tests: every test has items and orders of its own. */
public class StockFixtures {

    public static final NodeId ATL = new NodeId("ATL");
    public static final NodeId DFW = new NodeId("DFW");

    /** Its warehouse tells lots, and it takes so many orders a day. */
    public static final NodeId SEA = new NodeId("SEA");

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final ShipTo STORE = new ShipTo("Store 12", "1 Main St", null, "Atlanta", "GA", "30301", "US");

    private final JdbcClient jdbc;
    private final Items items;
    private final ReceivingStock stock;
    private final Availability availability;
    private final Allocating allocating;
    private final FollowingMilestones milestones;
    private final Clock clock;
    private volatile boolean catalogueWasRead;

    StockFixtures(
            JdbcClient jdbc,
            Items items,
            ReceivingStock stock,
            Availability availability,
            Allocating allocating,
            FollowingMilestones milestones,
            Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.stock = stock;
        this.availability = availability;
        this.allocating = allocating;
        this.milestones = milestones;
        this.clock = clock;
    }

    /** The catalogue was read at start: no reading comes between, which would block the items of tests. */
    public void catalogueIsRead() {
        if (!catalogueWasRead) {
            await().until(() -> !items.find(Set.of(new ItemNumber("FIRST-1"))).isEmpty());
            catalogueWasRead = true;
        }
    }

    public ItemNumber anItem() {
        catalogueIsRead();
        var item = new ItemNumber("TEST-%05d".formatted(NUMBERS.incrementAndGet()));
        add(item);
        return item;
    }

    public ItemNumber anItemTrackedByLot() {
        var item = anItem();
        jdbc.sql("UPDATE item SET tracking = 'LOT' WHERE item = :item")
                .param("item", item.value())
                .update();
        return item;
    }

    /** An item in each, with a case of twelve. */
    public void add(ItemNumber item) {
        jdbc.sql("INSERT INTO item VALUES (:item, 'Thing', NULL, 'EA', 'NONE', false, now())")
                .param("item", item.value())
                .update();
        jdbc.sql("INSERT INTO item_unit VALUES (:item, 'XCS', 12, 1)")
                .param("item", item.value())
                .update();
    }

    public OrderId anOrder() {
        return new OrderId("ORD-" + NUMBERS.incrementAndGet());
    }

    /** Now, as exactly as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public void observe(NodeId node, ItemNumber item, long available) {
        observe(node, item, Map.of(Bucket.AVAILABLE, available), now(), null);
    }

    public void observe(
            NodeId node, ItemNumber item, Map<Bucket, Long> buckets, Instant asOf, @Nullable Long sequence) {
        observe(observed(node, item, UnitOfMeasure.EACH, buckets, asOf, sequence));
    }

    /** Seattle reports some lots, and nothing else. */
    public void observeLots(ItemNumber item, StockObserved.BucketQuantity... lots) {
        observe(new StockObserved(SEA, item, UnitOfMeasure.EACH, now(), null, "test", List.of(lots)));
    }

    public static StockObserved.BucketQuantity lot(@Nullable String name, @Nullable LocalDate expiry, long quantity) {
        return new StockObserved.BucketQuantity(Bucket.AVAILABLE, BigDecimal.valueOf(quantity), name, expiry);
    }

    public void observe(StockObserved observed) {
        stock.observe(UUID.randomUUID().toString(), observed);
    }

    public static StockObserved observed(
            NodeId node,
            ItemNumber item,
            UnitOfMeasure unit,
            Map<Bucket, Long> buckets,
            Instant asOf,
            @Nullable Long sequence) {
        var quantities = new ArrayList<StockObserved.BucketQuantity>();
        buckets.forEach((bucket, quantity) ->
                quantities.add(new StockObserved.BucketQuantity(bucket, BigDecimal.valueOf(quantity))));
        return new StockObserved(node, item, unit, asOf, sequence, "test", quantities);
    }

    public void confirm(NodeId node) {
        stock.confirm(new FeedConfirmed(node, now(), "test"));
    }

    /** What may be sold of the item from all nodes together. */
    public int available(ItemNumber item) {
        return promises(item).stream()
                .mapToInt(promise -> promise.available().intValueExact())
                .sum();
    }

    /** What would be promised if the figures were of this moment: a measured outflow makes a buffer. */
    public int availableBeforeBuffer(ItemNumber item) {
        return promises(item).stream()
                .map(promise -> promise.available().add(promise.buffer()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .intValueExact();
    }

    public List<NodePromise> promises(ItemNumber item) {
        var answer = availability.of(Set.of(item), ChannelId.PARTNER);
        assertThat(answer).isInstanceOf(Availability.Answer.Promised.class);
        return ((Availability.Answer.Promised) answer).items().getFirst().nodes();
    }

    /** What was decided for an order of one line in each, which may be split but not wait. */
    public Allocation allocate(OrderId order, ItemNumber item, long quantity) {
        return allocate(request(order, List.of(line(1, item, quantity))));
    }

    public Allocation allocate(AllocationRequest request) {
        var answer = allocating.allocate(request);
        assertThat(answer).isInstanceOf(Allocating.Answer.Answered.class);
        var recorded = ((Allocating.Answer.Answered) answer).recorded();
        assertThat(recorded).isInstanceOf(Recorded.Decided.class);
        return ((Recorded.Decided) recorded).allocation();
    }

    public static AllocationRequest request(OrderId order, List<AllocationRequest.Line> lines) {
        return new AllocationRequest(order, true, false, null, STORE, lines);
    }

    public static AllocationRequest.Line line(int number, ItemNumber item, long quantity) {
        return new AllocationRequest.Line(number, item, Quantity.of(quantity, UnitOfMeasure.EACH));
    }

    public void acknowledged(Allocation allocation) {
        allocation
                .decision()
                .legs()
                .forEach(leg -> milestones.reached(
                        reached(allocation.order(), leg.id(), leg.node(), null, Milestone.ACKNOWLEDGED, List.of())));
    }

    /** So much of the first line of the first leg left. */
    public void departed(Allocation allocation, String shipment, ItemNumber item, long quantity) {
        var leg = allocation.decision().legs().getFirst();
        departed(allocation.order(), leg.id(), leg.node(), shipment, List.of(shipped(1, item, quantity)));
    }

    public void departed(OrderId order, LegId leg, NodeId node, String shipment, List<MilestoneReached.Line> lines) {
        milestones.reached(reached(order, leg, node, shipment, Milestone.SHIPMENT_DEPARTED, lines));
    }

    public static MilestoneReached.Line shipped(int number, ItemNumber item, long quantity) {
        return new MilestoneReached.Line(number, item, Quantity.of(quantity, UnitOfMeasure.EACH), null);
    }

    public MilestoneReached reached(
            OrderId order,
            LegId leg,
            NodeId node,
            @Nullable String shipment,
            Milestone milestone,
            List<MilestoneReached.Line> lines) {
        return new MilestoneReached(
                order,
                leg,
                shipment == null ? null : new ShipmentId(shipment),
                node,
                milestone,
                now(),
                "test",
                null,
                lines,
                List.of(),
                null,
                null,
                null);
    }

    /** The proof: the sums that guard the stock, the lines that are open and the reservations tell the same. */
    public List<Map<String, @Nullable Object>> sumsThatDifferFromRows() {
        return jdbc.sql("""
                SELECT sum.item, sum.node, sum.hard, sum.soft, rows.quantity, rows.held, lines.open
                FROM stock_position sum
                LEFT JOIN LATERAL (SELECT coalesce(sum(r.quantity) FILTER (WHERE r.kind <> 'SOFT'), 0) AS quantity,
                        coalesce(sum(r.quantity) FILTER (WHERE r.kind = 'SOFT'), 0) AS held FROM reservation r
                    WHERE r.item = sum.item AND r.node = sum.node) rows ON true
                LEFT JOIN LATERAL (SELECT coalesce(sum(l.open), 0) AS open FROM leg_line l
                    WHERE l.item = sum.item AND l.node = sum.node) lines ON true
                WHERE (sum.hard <> rows.quantity OR sum.hard <> lines.open OR sum.soft <> rows.held)
                  AND sum.node NOT LIKE 'LEDGER-%' -- there the ledger's tests write lines that nobody reserved""").query().listOfRows();
    }

    public BigDecimal reserved(ItemNumber item) {
        return jdbc.sql("SELECT coalesce(sum(hard), 0) FROM stock_position WHERE item = :item")
                .param("item", item.value())
                .query(BigDecimal.class)
                .single();
    }
}
