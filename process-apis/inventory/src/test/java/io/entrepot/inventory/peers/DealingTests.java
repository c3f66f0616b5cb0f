package io.entrepot.inventory.peers;

import static io.entrepot.inventory.StockFixtures.ATL;
import static io.entrepot.inventory.StockFixtures.DFW;
import static io.entrepot.inventory.StockFixtures.SEA;
import static io.entrepot.inventory.StockFixtures.line;
import static io.entrepot.inventory.StockFixtures.request;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.InventoryTest;
import io.entrepot.inventory.StockFixtures;
import io.entrepot.inventory.allocation.AllocationRequest;
import io.entrepot.inventory.allocation.Allocations;
import io.entrepot.inventory.allocation.Decision;
import io.entrepot.inventory.allocation.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which node gives how much to which line (rows 2, 3, 4 and 8). */
@InventoryTest
class DealingTests {

    private static final NodeId SHADOW = new NodeId("SUP1");

    @Autowired
    StockFixtures fixtures;

    @Autowired
    Allocations allocations;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void sumsEqualRows() {
        assertThat(fixtures.sumsThatDifferFromRows()).isEmpty();
    }

    /** What each place gives of so much that is ordered. */
    private interface Dealing {
        Map<NodeId, Integer> deal(Map<NodeId, Integer> stock, int ordered);
    }

    /** Row 2: as much as there is at each place instead of the remainder; 13 ordered become 23. */
    @Test
    void dealsTheRemainderToTheNextNode() throws Exception {
        Dealing naive = (stock, ordered) -> {
            var dealt = new HashMap<NodeId, Integer>();
            stock.forEach((node, there) -> dealt.put(node, Math.min(ordered, there)));
            return dealt;
        };

        Paired.judge(DealingTests::spreads, naive, this::deal);
    }

    /** Row 2: judged by the sum over all places, taken from the first. */
    @Test
    void takesFromNoNodeMoreThanItHas() throws Exception {
        Dealing naive = (stock, ordered) ->
                stock.values().stream().mapToInt(there -> there).sum() >= ordered
                        ? Map.of(stock.keySet().iterator().next(), ordered)
                        : Map.of();

        Paired.judge(DealingTests::spreads, naive, this::deal);
    }

    private static List<String> spreads(Dealing dealing) {
        var wrongs = new ArrayList<String>();
        IntStream.range(0, 25).forEach(seed -> {
            var random = new Random(seed);
            var stock = new LinkedHashMap<NodeId, Integer>();
            stock.put(ATL, seed == 0 ? 13 : random.nextInt(12));
            stock.put(DFW, seed == 0 ? 10 : random.nextInt(12));
            stock.put(SEA, seed == 0 ? 0 : 12 + random.nextInt(12));
            var ordered = seed == 0 ? 13 : 1 + random.nextInt(12);
            var dealt = dealing.deal(stock, ordered);
            var sum = dealt.values().stream().mapToInt(given -> given).sum();
            if (sum != ordered) {
                wrongs.add(ordered + " ordered, " + sum + " allocated from " + stock);
            }
            dealt.forEach((node, given) -> {
                if (given > stock.getOrDefault(node, 0)) {
                    wrongs.add(node + " gives " + given + " of " + stock.get(node));
                }
            });
        });
        return wrongs;
    }

    private Map<NodeId, Integer> deal(Map<NodeId, Integer> stock, int ordered) {
        var item = fixtures.anItem();
        stock.forEach((node, there) -> fixtures.observe(node, item, there));
        return fixtures.allocate(fixtures.anOrder(), item, ordered).decision().legs().stream()
                .collect(groupingBy(
                        Decision.Leg::node,
                        summingInt(leg -> leg.lines().stream()
                                .mapToInt(part -> part.quantity().amount().intValueExact())
                                .sum())));
    }

    /** Row 3: every line is held against the stock as if it were the only one. */
    @Test
    void letsNoTwoLinesShareAPiece() throws Exception {
        Paired.judge(
                DealingTests::twoLines,
                lines -> lines.stream().map(line -> Math.min(line, 10)).toList(),
                this::allocateLines);
    }

    private static List<String> twoLines(Function<List<Integer>, List<Integer>> allocatingFromTen) {
        var allocated = allocatingFromTen.apply(List.of(6, 6));
        var sum = allocated.stream().mapToInt(given -> given).sum();
        return sum == 10 ? List.of() : List.of("lines of 6 and 6 got " + allocated + " of 10");
    }

    private List<Integer> allocateLines(List<Integer> wanted) {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 10);
        var plain =
                request(fixtures.anOrder(), List.of(line(1, item, wanted.getFirst()), line(2, item, wanted.getLast())));
        var waiting = new AllocationRequest(plain.order(), true, true, null, plain.shipTo(), plain.lines());
        return fixtures.allocate(waiting).decision().legs().stream()
                .flatMap(leg -> leg.lines().stream())
                .map(part -> part.quantity().amount().intValueExact())
                .toList();
    }

    /** Five are reserved in Atlanta, which lost them; they are sought in Dallas, which has two. */
    private interface Moving {
        void toDallas();

        int reservedInDallas();
    }

    /** Row 4: a reservation is moved without asking whether the other place has it. */
    @Test
    void movesAReservationOnlyToWhereTheGoodsAre() throws Exception {
        Paired.judge(DealingTests::moved, new MovesUnasked(), new ReleasesAndSeeksAgain());
    }

    private static List<String> moved(Moving moving) {
        moving.toDallas();
        return moving.reservedInDallas() > 2 ? List.of(moving.reservedInDallas() + " of 2 are reserved") : List.of();
    }

    private static final class MovesUnasked implements Moving {

        private final Map<NodeId, Integer> reserved = new HashMap<>(Map.of(ATL, 5));

        @Override
        public void toDallas() {
            reserved.merge(DFW, reserved.getOrDefault(ATL, 0), Integer::sum);
            reserved.remove(ATL);
        }

        @Override
        public int reservedInDallas() {
            return reserved.getOrDefault(DFW, 0);
        }
    }

    private final class ReleasesAndSeeksAgain implements Moving {

        private final ItemNumber item = fixtures.anItem();
        private final OrderId order = fixtures.anOrder();

        ReleasesAndSeeksAgain() {
            fixtures.observe(ATL, item, 5);
            fixtures.observe(DFW, item, 2);
            fixtures.allocate(order, item, 5);
            fixtures.observe(ATL, item, 0);
        }

        @Override
        public void toDallas() {
            allocations.release(order);
            fixtures.allocate(new OrderId(order + ".2"), item, 5);
        }

        @Override
        public int reservedInDallas() {
            return jdbc.sql("SELECT hard::int FROM stock_position WHERE item = :item AND node = 'DFW'")
                    .param("item", item.value())
                    .query(Integer.class)
                    .single();
        }
    }

    /** From where three pieces come when somebody insists on a node, or why they do not. */
    private interface Pinning {
        Served from(NodeId node);
    }

    private record Served(@Nullable NodeId from, @Nullable String reason) {}

    /** Row 8: the caller's node is a hint that nobody looks at. */
    @Test
    void honoursANodeOrSaysWhyNot() throws Exception {
        Paired.judge(DealingTests::pinned, node -> new Served(ATL, null), this::pinnedTo);
    }

    private static List<String> pinned(Pinning pinning) {
        var wrongs = new ArrayList<String>();
        if (!DFW.equals(pinning.from(DFW).from())) {
            wrongs.add("it comes from " + pinning.from(DFW).from());
        }
        var refused = pinning.from(SHADOW);
        if (refused.from() != null || refused.reason() == null) {
            wrongs.add("a node that serves nobody is not refused with a reason");
        }
        return wrongs;
    }

    private Served pinnedTo(NodeId node) {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 10);
        fixtures.observe(DFW, item, 10);
        var three = new AllocationRequest.Line(1, item, Quantity.of(3, UnitOfMeasure.EACH), node, null);
        var decision =
                fixtures.allocate(request(fixtures.anOrder(), List.of(three))).decision();
        return decision.outcome() == Outcome.ALLOCATED
                ? new Served(decision.legs().getFirst().node(), null)
                : new Served(null, decision.lines().getFirst().reason());
    }
}
