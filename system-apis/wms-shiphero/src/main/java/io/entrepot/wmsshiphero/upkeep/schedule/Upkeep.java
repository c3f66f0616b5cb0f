package io.entrepot.wmsshiphero.upkeep.schedule;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.wmsshiphero.fulfilment.RereadingOrders;
import io.entrepot.wmsshiphero.hook.RegisteringHooks;
import io.entrepot.wmsshiphero.node.Node;
import io.entrepot.wmsshiphero.node.Nodes;
import io.entrepot.wmsshiphero.stock.ReadingStock;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The jobs; each is safe to run at any time, on any replica. */
@Component
class Upkeep {

    private final ReadingStock stock;
    private final RereadingOrders orders;
    private final RegisteringHooks hooks;
    private final Nodes nodes;
    private final AdvisoryLocks locks;
    private final ScheduleProperties properties;
    private final Clock clock;
    private final Map<NodeId, Instant> fullySweptAt = new HashMap<>();

    Upkeep(
            ReadingStock stock,
            RereadingOrders orders,
            RegisteringHooks hooks,
            Nodes nodes,
            AdvisoryLocks locks,
            ScheduleProperties properties,
            Clock clock) {
        this.stock = stock;
        this.orders = orders;
        this.hooks = hooks;
        this.nodes = nodes;
        this.locks = locks;
        this.properties = properties;
        this.clock = clock;
    }

    void register() {
        var served = nodes.all().stream().map(Node::id).toList();
        locks.runAlone("register", () -> hooks.register(served));
    }

    void reread() {
        locks.runAlone("reread", orders::reread);
    }

    void sweep() {
        eachNode(node -> locks.runAlone("stock/" + node, () -> sweep(node)));
    }

    /** Shares its lock with the sweep, so that of two reads the later one is stored later. */
    void readHinted() {
        eachNode(node -> {
            if (stock.isHinted(node)) {
                locks.runAlone("stock/" + node, () -> stock.readHinted(node));
            }
        });
    }

    private void sweep(NodeId node) {
        var last = fullySweptAt.get(node);
        if (last != null && clock.instant().isBefore(last.plus(properties.fullSweepEvery()))) {
            stock.sweepChanges(node);
        } else {
            stock.sweepAll(node);
            fullySweptAt.put(node, clock.instant());
        }
    }

    private void eachNode(Consumer<NodeId> work) {
        nodes.all().stream().map(Node::id).forEach(work);
    }
}
