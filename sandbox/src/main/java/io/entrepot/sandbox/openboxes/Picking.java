package io.entrepot.sandbox.openboxes;

import io.entrepot.sandbox.openboxes.Availability.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses what to take for a line: what expires first, then the smaller heap. */
final class Picking {

    private final Store store;
    private final Availability availability;

    Picking(Store store, Availability availability) {
        this.store = store;
        this.availability = availability;
    }

    /** Refuses unless every line can be picked in full. */
    void check(Movement movement) {
        for (var line : movement.lines()) {
            var promised = pickable(line).stream().mapToInt(Row::toPromise).sum() + line.picked();
            if (promised < line.requested()) {
                throw Refusals.invalid("Quantity requested %d exceeds quantity available %d of product %s"
                        .formatted(
                                line.requested(),
                                promised,
                                store.product(line.productId()).code()));
            }
        }
    }

    List<Line> picked(Movement movement) {
        return movement.lines().stream()
                .map(line -> line.withPicks(picks(line), null))
                .toList();
    }

    private List<Pick> picks(Line line) {
        var picks = new ArrayList<Pick>();
        var missing = line.requested();
        for (var row : pickable(line)) {
            var taken = Math.min(missing, row.toPromise());
            if (taken > 0) {
                picks.add(new Pick(row.spot(), taken));
                missing -= taken;
            }
        }
        return picks;
    }

    private List<Row> pickable(Line line) {
        return availability.of(line.productId()).stream()
                .filter(row -> row.toPromise() > 0)
                .sorted(Comparator.comparing(this::expiry).thenComparingInt(Row::toPromise))
                .toList();
    }

    private LocalDate expiry(Row row) {
        var expires = store.lot(row.spot().lotId()).expires();
        return expires == null ? LocalDate.MAX : expires;
    }
}
