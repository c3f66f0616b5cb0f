package io.entrepot.wmsshiphero.backend.shiphero;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.wmsshiphero.backend.shiphero.Credits.Share;
import io.entrepot.wmsshiphero.backend.shiphero.ShipHeroProperties.MappedNode;
import io.entrepot.wmsshiphero.node.Warehouse;
import io.entrepot.wmsshiphero.node.Warehouses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds each node's warehouse in the account by its identifier; what was found once stays. */
final class ShipHeroWarehouses implements Warehouses {

    private static final Operation<AccountResult> ACCOUNT = new Operation<>(
            "account",
            "query { account { request_id complexity data { warehouses { id identifier } } } }",
            AccountResult.class,
            10,
            Share.FULFILMENT);

    private static final int NOT_FOUND = 404;

    private final GraphQl graphQl;
    private final List<MappedNode> nodes;
    private final Map<NodeId, Warehouse> known = new ConcurrentHashMap<>();

    ShipHeroWarehouses(GraphQl graphQl, List<MappedNode> nodes) {
        this.graphQl = graphQl;
        this.nodes = List.copyOf(nodes);
    }

    record AccountResult(@Nullable Account data) {}

    record Account(@Nullable List<AccountWarehouse> warehouses) {}

    record AccountWarehouse(String id, @Nullable String identifier) {}

    @Override
    public Warehouse of(NodeId node) {
        if (!known.containsKey(node)) {
            readAccount();
        }
        return Optional.ofNullable(known.get(node))
                .orElseThrow(() -> new PermanentBackendException(
                        Credits.BACKEND, NOT_FOUND, "the account has no warehouse for node " + node, null));
    }

    @Override
    public Optional<NodeId> knownNodeOf(String warehouseId) {
        return known.values().stream()
                .filter(warehouse -> warehouse.id().equals(warehouseId))
                .map(Warehouse::node)
                .findFirst();
    }

    private void readAccount() {
        var account = GraphQl.required(graphQl.run(ACCOUNT, Map.of()).data());
        GraphQl.required(account.warehouses())
                .forEach(warehouse -> nodes.stream()
                        .filter(node -> node.warehouse().equals(warehouse.identifier()))
                        .map(node -> new NodeId(node.node()))
                        .forEach(node -> known.put(node, new Warehouse(node, warehouse.id()))));
    }
}
