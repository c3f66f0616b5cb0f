package io.entrepot.carriereasypost.tracking;

import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.carriereasypost.scan.TrackerId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A shipment and how far it is known to have come.
 *
 * @param id the carrier network's name, absent until the network follows the parcel
 * @param ended whether nothing more is expected
 */
public record Tracker(
        Shipment shipment,
        @Nullable TrackerId id,
        @Nullable String trackingUrl,
        boolean ended,
        Instant createdAt,
        List<Reached> reached) {

    /** A delivery is not taken back by what is told later; otherwise the latest counts. */
    private static final Comparator<Reached> STANDING = Comparator.<Reached, Boolean>comparing(
                    reached -> reached.milestone() == Milestone.DELIVERED)
            .thenComparing(Reached::occurredAt)
            .thenComparing(Reached::milestone);

    public Tracker {
        reached = List.copyOf(reached);
    }

    /** The same tracker with everything it reached. */
    public Tracker having(List<Reached> all) {
        return new Tracker(shipment, id, trackingUrl, ended, createdAt, all);
    }

    public boolean isFollowed() {
        return id != null;
    }

    /** Where the shipment stands. */
    public Optional<Milestone> standing() {
        return reached.stream().max(STANDING).map(Reached::milestone);
    }
}
