package io.entrepot.inventory.network;

import io.entrepot.canonical.inventory.NodeId;
import java.time.Duration;
import java.util.Set;

/**
 * A node of the network directory.
 *
 * @param warehouseApi the system API that speaks for it
 * @param expectedInterval how often its stock is told when all is well
 * @param hardStaleness the age beyond which its stock is not promised
 * @param priority the lower, the earlier it is chosen
 * @param countries where it ships to; none named means everywhere
 */
public record Node(
        NodeId id,
        String name,
        String warehouseApi,
        Cadence cadence,
        Duration expectedInterval,
        Duration hardStaleness,
        Stage stage,
        int priority,
        Set<String> countries) {

    public Node {
        countries = Set.copyOf(countries);
    }

    public boolean isPromised() {
        return stage == Stage.LIVE;
    }

    public boolean serves(String country) {
        return countries.isEmpty() || countries.contains(country);
    }
}
