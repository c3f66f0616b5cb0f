package io.entrepot.orders.fulfilment.inventory;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.LegState;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.orders.fulfilment.Allocations;
import io.entrepot.orders.fulfilment.NetworkDirectory;
import io.entrepot.orders.fulfilment.inventory.InventoryMessages.DecidedLeg;
import io.entrepot.orders.fulfilment.inventory.InventoryMessages.DecidedLine;
import io.entrepot.orders.fulfilment.inventory.InventoryMessages.Decision;
import io.entrepot.orders.fulfilment.inventory.InventoryMessages.Demand;
import io.entrepot.orders.order.Allocation;
import io.entrepot.orders.order.Leg;
import io.entrepot.orders.order.LegLine;
import io.entrepot.orders.order.Order;
import io.entrepot.orders.order.OrderRequest;
import io.entrepot.orders.order.SourcingCheck;
import io.entrepot.orders.order.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks inventory for stock; a later round of an order has an allocation of its own. */
class InventoryClient implements Allocations, SourcingCheck, NetworkDirectory {

    private static final String REJECTED = "REJECTED";

    private final InventoryApi inventory;

    InventoryClient(InventoryApi inventory) {
        this.inventory = inventory;
    }

    @Override
    public List<Violation> violations(OrderRequest request) {
        return inventory.check(Demand.of(request)).violations().stream()
                .map(violated ->
                        new Violation(violated.lineNumber(), violated.field(), violated.code(), violated.message()))
                .toList();
    }

    @Override
    public Allocation allocate(Order order) {
        var allocation = allocationId(order.id(), order.standing().round());
        var decision = inventory.allocate(allocation, InventoryMessages.AllocationDemand.of(order));
        return REJECTED.equals(decision.outcome())
                ? new Allocation.Refused()
                : new Allocation.Reserved(legs(decision), backordered(decision));
    }

    @Override
    public void release(OrderId order, int rounds) {
        for (int round = 1; round <= rounds; round++) {
            inventory.release(allocationId(order, round));
        }
    }

    @Override
    public void release(OrderId order, LegId leg) {
        var allocation = leg.value().substring(0, leg.value().lastIndexOf('-'));
        inventory.releaseLeg(allocation, leg.value());
    }

    @Override
    public String warehouseApiOf(NodeId node) {
        return inventory.nodes().nodes().stream()
                .filter(known -> known.node().equals(node.value()))
                .map(InventoryMessages.Node::warehouseApi)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("node " + node + " is not in the network directory"));
    }

    private static String allocationId(OrderId order, int round) {
        return round == 1 ? order.value() : order.value() + "." + round;
    }

    private static List<Leg> legs(Decision decision) {
        return decision.legs().stream().map(InventoryClient::leg).toList();
    }

    private static Leg leg(DecidedLeg leg) {
        var lines = leg.lines().stream()
                .map(line -> new LegLine(
                        line.lineNumber(),
                        new ItemNumber(line.item()),
                        line.quantity().toQuantity()))
                .toList();
        return new Leg(new LegId(leg.legId()), new NodeId(leg.node()), LegState.RESERVED, null, lines, pace(leg));
    }

    private static Leg.@Nullable Pace pace(DecidedLeg leg) {
        return leg.tellsWithin() == null || leg.leavesBy() == null
                ? null
                : new Leg.Pace(leg.tellsWithin(), leg.leavesBy());
    }

    private static Map<Integer, Quantity> backordered(Decision decision) {
        var lacking = new HashMap<Integer, Quantity>();
        for (DecidedLine line : decision.lines()) {
            if (line.backordered() != null && line.backordered().toQuantity().isPositive()) {
                lacking.put(line.lineNumber(), line.backordered().toQuantity());
            }
        }
        return lacking;
    }
}
