package io.entrepot.inventory.allocation;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.PackFactor;
import io.entrepot.canonical.item.Tracking;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.channel.Channel;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.network.Cadence;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.network.Stage;
import io.entrepot.inventory.promise.NodePromise;
import io.entrepot.inventory.promise.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A network with stock, and an order, without a database. */
final class Scene {

    static final OrderId ORDER = new OrderId("ORD-1");

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Demand.Line> lines = new ArrayList<>();
    private boolean allowSplit = true;
    private boolean allowBackorder;
    private AllocationPolicy policy = AllocationPolicy.STANDARD;
    private final Map<ItemNumber, BigDecimal> most = new HashMap<>();
    private @Nullable LocalDate deliveryOn;

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
        stock.forEach((item, available) -> promises.put(new ItemNumber(item), promise(node, available, fresh)));
        candidates.add(new Candidate(node, promises, Map.of(), Map.of(), LocalDate.EPOCH, null));
        return this;
    }

    Scene wanting(String item, int amount) {
        lines.add(new Demand.Line(lines.size() + 1, item(item), BigDecimal.valueOf(amount)));
        return this;
    }

    /** A line that only one node may serve. */
    Scene wantingFrom(String node, String item, int amount) {
        lines.add(new Demand.Line(
                lines.size() + 1, item(item), BigDecimal.valueOf(amount), BigDecimal.ONE, new NodeId(node), null));
        return this;
    }

    /** A line in units of so many base units, each base unit of such a value. */
    Scene wantingUnits(String item, int amount, int unitSize, int unitValue) {
        lines.add(new Demand.Line(
                lines.size() + 1,
                item(item),
                BigDecimal.valueOf(amount),
                BigDecimal.valueOf(unitSize),
                null,
                BigDecimal.valueOf(unitValue)));
        return this;
    }

    Scene withCandidate(Candidate candidate) {
        candidates.add(candidate);
        return this;
    }

    /** One more rule, or the same rule with other parameters. */
    Scene withRule(Rule.Name name, String parameter, int value) {
        var rules = new ArrayList<>(policy.rules());
        rules.removeIf(rule -> rule.name() == name);
        rules.add(new Rule(name, Map.of(parameter, BigDecimal.valueOf(value))));
        policy = new AllocationPolicy(7, rules);
        return this;
    }

    Scene withPolicy(AllocationPolicy other) {
        policy = other;
        return this;
    }

    /** The channel may sell no more of the item. */
    Scene atMost(String item, int amount) {
        most.put(new ItemNumber(item), BigDecimal.valueOf(amount));
        return this;
    }

    Scene deliveredOn(LocalDate day) {
        deliveryOn = day;
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
        return new Sourcing(policy).decide(ORDER, demand(), terms(), candidates, most, Instant.EPOCH);
    }

    private Terms terms() {
        return new Terms(
                allowSplit, allowBackorder, "US", Channel.plain(ChannelId.PARTNER), deliveryOn, LocalDate.EPOCH, null);
    }

    static NodePromise promise(Node node, int available, boolean fresh) {
        var amount = BigDecimal.valueOf(available);
        return new NodePromise(
                node.id(),
                Instant.EPOCH,
                Duration.ZERO,
                BigDecimal.ZERO,
                fresh,
                List.of(),
                List.of(new Step(Step.Reason.SELLABLE, amount, amount)));
    }
}
