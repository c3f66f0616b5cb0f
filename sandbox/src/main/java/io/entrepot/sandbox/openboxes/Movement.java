package io.entrepot.sandbox.openboxes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stock movement: a request, its picks and its shipment.
 *
 * @param due when the floor takes the next step
 */
record Movement(
        String id,
        String identifier,
        String description,
        String origin,
        String destination,
        @Nullable String comments,
        LocalDate dateRequested,
        RequisitionStatus status,
        List<Line> lines,
        Shipment shipment,
        @Nullable Instant due,
        Instant created,
        Instant updated) {

    boolean isPending() {
        return status != RequisitionStatus.ISSUED;
    }

    Movement with(RequisitionStatus next, @Nullable Instant nextDue, Instant now) {
        return new Movement(
                id,
                identifier,
                description,
                origin,
                destination,
                comments,
                dateRequested,
                next,
                lines,
                shipment,
                nextDue,
                created,
                now);
    }

    Movement with(List<Line> changed, Instant now) {
        return new Movement(
                id,
                identifier,
                description,
                origin,
                destination,
                comments,
                dateRequested,
                status,
                changed,
                shipment,
                due,
                created,
                now);
    }

    /** Its own time of change stays: a shipment is another row. */
    Movement with(Shipment changed) {
        return new Movement(
                id,
                identifier,
                description,
                origin,
                destination,
                comments,
                dateRequested,
                status,
                lines,
                changed,
                due,
                created,
                updated);
    }
}
