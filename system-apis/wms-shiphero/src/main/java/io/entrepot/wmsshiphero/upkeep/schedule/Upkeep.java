package io.entrepot.wmsshiphero.upkeep.schedule;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.foundation.schedule.SingleReplica;
import io.entrepot.foundation.warehouse.node.Node;
import io.entrepot.foundation.warehouse.node.Nodes;
import io.entrepot.foundation.warehouse.order.RereadingOrders;
import io.entrepot.wmsshiphero.hook.RegisteringHooks;
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
    private final SingleReplica replica;
    private final ScheduleProperties properties;
    private final Clock clock;
    private final Map<NodeId, Instant> fullySweptAt = new HashMap<>();

    Upkeep(
            ReadingStock stock,
            RereadingOrders orders,
            RegisteringHooks hooks,
            Nodes nodes,
            SingleReplica replica,
            ScheduleProperties properties,
            Clock clock) {
        this.stock = stock;
        this.orders = orders;
        this.hooks = hooks;
        this.nodes = nodes;
        this.replica = replica;
        this.properties = properties;
        this.clock = clock;
    }

    void register() {
        var served = nodes.all().stream().map(Node::id).toList();
        replica.runs("register", () -> hooks.register(served));
    }

    void reread() {
        replica.runs("reread", orders::rereadDue);
    }

    void sweep() {
        eachNode(node -> replica.runs("stock/" + node, () -> sweep(node)));
    }

    /** Shares its lock with the sweep, so that of two reads the later one is stored later; goes on while hints come. */
    void readHinted() {
        eachNode(node -> {
            var mayRead = true;
            while (mayRead && stock.isHinted(node)) {
                mayRead = replica.runs("stock/" + node, () -> stock.readHinted(node));
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
