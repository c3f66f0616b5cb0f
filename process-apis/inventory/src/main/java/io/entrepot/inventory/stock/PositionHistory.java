package io.entrepot.inventory.stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a position from a moment on, as far as it was not taken back.
 *
 * @param base the last snapshot before the moment that counts
 * @param sequences the highest number of each source's snapshots before the moment
 * @param snapshots those from the moment on
 * @param movements those after the base, or all where there is none
 * @param goods what left since the base, or ever, and what is reserved
 */
public record PositionHistory(
        PositionKey position,
        @Nullable Measured base,
        Map<String, Long> sequences,
        List<StockSnapshot> snapshots,
        List<StockMovement> movements,
        OwnGoods goods) {

    public PositionHistory {
        sequences = Map.copyOf(sequences);
        snapshots = List.copyOf(snapshots);
        movements = List.copyOf(movements);
    }

    /** A snapshot that counts, with the outflow as measured up to it. */
    public record Measured(StockSnapshot snapshot, Outflow outflow) {}

    /**
     * The snapshots that count, oldest first: the source's numbers decide which of its snapshots is newer, whatever its
     * clock says, and the moments decide otherwise.
     */
    List<StockSnapshot> counting() {
        var highest = new HashMap<>(sequences);
        var counting = new ArrayList<StockSnapshot>();
        for (var snapshot : snapshots.stream().sorted(StockSnapshot.BY_MOMENT).toList()) {
            var sequence = snapshot.sequence();
            if (sequence == null) {
                counting.add(snapshot);
            } else if (sequence > highest.getOrDefault(snapshot.source(), Long.MIN_VALUE)) {
                highest.put(snapshot.source(), sequence);
                counting.add(snapshot);
            }
        }
        return counting;
    }

    List<Stock> changes(Instant after, Instant upTo) {
        return movements.stream()
                .filter(movement -> movement.occurredAt().isAfter(after)
                        && !movement.occurredAt().isAfter(upTo))
                .map(StockMovement::change)
                .toList();
    }
}
