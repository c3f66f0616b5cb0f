package io.entrepot.inventory.allocation;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.promise.NodePromise;
import java.math.BigDecimal;
import java.util.Map;

/** A node that may serve an order, with what it promises of each wanted item. */
record Candidate(Node node, Map<ItemNumber, NodePromise> promises) {

    Candidate {
        promises = Map.copyOf(promises);
    }

    BigDecimal promised(ItemNumber item) {
        var promise = promises.get(item);
        return promise == null ? BigDecimal.ZERO : promise.available();
    }

    boolean covers(Map<ItemNumber, BigDecimal> wanted) {
        return wanted.entrySet().stream()
                .allMatch(item -> promised(item.getKey()).compareTo(item.getValue()) >= 0);
    }
}
