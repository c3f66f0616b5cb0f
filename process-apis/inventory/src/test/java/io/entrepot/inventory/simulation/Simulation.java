package io.entrepot.inventory.simulation;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.OrderId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/** A network of three cadences under demand, with every claim of the promise checked after every step. */
final class Simulation {

    /** Names of their own, so that the simulated nodes may stand beside real ones. */
    static final SequencedMap<String, Rhythm> NODES = nodes();

    static final List<ItemNumber> ITEMS = IntStream.rangeClosed(1, 5)
            .mapToObj(number -> new ItemNumber("SIMULATED-" + number))
            .toList();

    private static final Duration ORDER_EVERY = Duration.ofMinutes(10);
    private static final Duration LONGEST_DOUBT = Duration.ofHours(4);
    private static final int GREEDY_PERCENT = 3;
    private static final int CANCELLED_PERCENT = 10;

    private final Agenda agenda;
    private final Chance chance;
    private final InventoryUnderTest inventory;
    private final Map<NodeId, SimulatedNode> nodes = new LinkedHashMap<>();
    private final Tally tally;
    private long orders;

    Simulation(long seed, VirtualClock clock, InventoryUnderTest inventory, Duration warmUp) {
        this.agenda = new Agenda(clock);
        this.chance = new Chance(seed);
        this.inventory = inventory;
        this.tally = new Tally(clock, clock.instant().plus(warmUp));
        var post = new Post(agenda, chance);
        NODES.forEach((name, rhythm) -> open(new SimulatedNode(name, rhythm, agenda, chance, post, inventory)));
        agenda.after(ORDER_EVERY, this::order);
    }

    private static SequencedMap<String, Rhythm> nodes() {
        var nodes = new LinkedHashMap<String, Rhythm>();
        nodes.put("SIM-ATL", Rhythm.PUSH);
        nodes.put("SIM-DFW", Rhythm.PUSH);
        nodes.put("SIM-SEA", Rhythm.POLL);
        nodes.put("SIM-EWR", Rhythm.BATCH);
        return nodes;
    }

    private void open(SimulatedNode node) {
        nodes.put(node.id, node);
        node.open(ITEMS);
    }

    Tally run(int steps) {
        for (int step = 0; step < steps; step++) {
            agenda.step();
            nodes.values().forEach(this::check);
        }
        return tally;
    }

    private void order() {
        var item = chance.oneOf(ITEMS);
        var promises = inventory.promises(item);
        promises.forEach((node, promised) -> tally.sample(shelf(node, item), promised));
        var all = promises.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var quantity =
                chance.happens(GREEDY_PERCENT) ? all.max(BigDecimal.ONE) : BigDecimal.valueOf(chance.between(1, 4));
        take(new OrderId("SIM-ORD-" + ++orders), item, quantity);
        agenda.after(chance.untilNext(ORDER_EVERY), this::order);
    }

    private void take(OrderId order, ItemNumber item, BigDecimal quantity) {
        var legs = inventory.order(order, item, quantity);
        for (var leg : legs) {
            var node = node(leg.node());
            var shelf = node.shelf(item);
            shelf.promise(leg.leg(), leg.quantity().intValueExact());
            tally.taken(node.id, shelf);
            node.takeOn(order, leg.leg(), shelf, () -> giveUp(order, item, legs));
        }
        if (chance.happens(CANCELLED_PERCENT)) {
            agenda.after(chance.between(Duration.ZERO, LONGEST_DOUBT), () -> giveUp(order, item, legs));
        }
    }

    /** The order is taken back: its nodes let go what has not left. */
    private void giveUp(OrderId order, ItemNumber item, List<InventoryUnderTest.TakenLeg> legs) {
        for (var leg : legs) {
            var node = node(leg.node());
            if (node.letGo(leg.leg(), node.shelf(item))) {
                inventory.release(order, leg.leg());
            }
        }
    }

    private SimulatedNode node(NodeId node) {
        return Objects.requireNonNull(nodes.get(node));
    }

    private Shelf shelf(NodeId node, ItemNumber item) {
        return node(node).shelf(item);
    }

    private void check(SimulatedNode node) {
        node.shelves().forEach(shelf -> tally.check(node.id, shelf, inventory.projection(shelf.item, node.id)));
    }
}
