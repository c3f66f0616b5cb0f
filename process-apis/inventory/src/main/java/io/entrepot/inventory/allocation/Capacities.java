package io.entrepot.inventory.allocation;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.inventory.network.Capacity;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.network.NodeLoads;
import io.entrepot.inventory.promise.Reading;
import io.entrepot.inventory.promise.Terrain;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What nodes with a capacity can still take on their next day of work; read at most so often, as it bounds but roughly. */
public final class Capacities {

    private final NodeLoads loads;
    private final Duration oldest;
    private final Clock clock;
    private volatile @Nullable Reading<Left> last;

    public Capacities(NodeLoads loads, Duration oldest, Clock clock) {
        this.loads = loads;
        this.oldest = oldest;
        this.clock = clock;
    }

    public Map<NodeId, Integer> left(Terrain terrain) {
        var now = clock.instant();
        var known = last;
        if (known == null
                || !known.serves(now, oldest)
                || !known.value().terrain().equals(terrain)) {
            known = new Reading<>(new Left(terrain, read(terrain, now)), now);
            last = known;
        }
        return known.value().orders();
    }

    private Map<NodeId, Integer> read(Terrain terrain, Instant now) {
        var days = new HashMap<NodeId, LocalDate>();
        terrain.nodes().stream()
                .filter(node -> node.profile().capacity() != null)
                .forEach(
                        node -> days.put(node.id(), node.profile().workingTime().dayFor(now)));
        if (days.isEmpty()) {
            return Map.of();
        }
        var taken = loads.on(days);
        var left = new HashMap<NodeId, Integer>();
        terrain.nodes().stream()
                .filter(node -> days.containsKey(node.id()))
                .forEach(node -> left.put(node.id(), left(node, taken.getOrDefault(node.id(), Capacity.Load.NONE))));
        return left;
    }

    private static int left(Node node, Capacity.Load taken) {
        return Objects.requireNonNull(node.profile().capacity()).left(taken);
    }

    private record Left(Terrain terrain, Map<NodeId, Integer> orders) {}
}
