package io.entrepot.inventory.allocation;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.PackFactor;
import io.entrepot.canonical.item.Tracking;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.network.Cadence;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.network.Stage;
import io.entrepot.inventory.promise.NodePromise;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A network with stock, and an order, without a database. */
final class Scene {

    static final OrderId ORDER = new OrderId("ORD-1");

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Demand.Line> lines = new ArrayList<>();
    private boolean allowSplit = true;
    private boolean allowBackorder;

    static Item item(String number) {
        return new Item(
                new ItemNumber(number),
                "Thing",
                null,
                UnitOfMeasure.EACH,
                Map.of(UnitOfMeasure.CASE, new PackFactor(12, 1)),
                Tracking.NONE,
                false);
    }

    static Node node(String id, int priority, Stage stage, Set<String> countries) {
        return new Node(
                new NodeId(id),
                id,
                "wms-test",
                Cadence.PUSH,
                Duration.ofMinutes(1),
                Duration.ofMinutes(30),
                stage,
                priority,
                countries);
    }

    /** A live node; the earlier it is added, the higher its priority. */
    Scene withNode(String id, Map<String, Integer> stock) {
        return withNode(node(id, candidates.size(), Stage.LIVE, Set.of()), stock, true);
    }

    Scene withNode(Node node, Map<String, Integer> stock, boolean fresh) {
        var promises = new HashMap<ItemNumber, NodePromise>();
        stock.forEach((item, available) -> promises.put(
                new ItemNumber(item),
                new NodePromise(
                        node.id(),
                        BigDecimal.valueOf(available),
                        Instant.EPOCH,
                        Duration.ZERO,
                        BigDecimal.ZERO,
                        fresh)));
        candidates.add(new Candidate(node, promises));
        return this;
    }

    Scene wanting(String item, int amount) {
        lines.add(new Demand.Line(lines.size() + 1, item(item), BigDecimal.valueOf(amount)));
        return this;
    }

    Scene withoutSplit() {
        allowSplit = false;
        return this;
    }

    Scene withBackorder() {
        allowBackorder = true;
        return this;
    }

    Demand demand() {
        return new Demand(lines);
    }

    Decision decide() {
        return Sourcing.decide(ORDER, demand(), new Terms(allowSplit, allowBackorder, "US"), candidates, Instant.EPOCH);
    }
}
