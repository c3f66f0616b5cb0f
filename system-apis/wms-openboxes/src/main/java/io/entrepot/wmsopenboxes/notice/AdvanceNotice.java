package io.entrepot.wmsopenboxes.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it stands here.
 *
 * @param placement its names in the warehouse, once it has it
 */
public record AdvanceNotice(
        NoticeRequest request, State state, @Nullable Placement placement, List<Arrived> arrived) {

    public AdvanceNotice {
        arrived = List.copyOf(arrived);
    }

    /** How far it is. */
    public enum State {
        REQUESTED,
        ANNOUNCED,
        PARTIALLY_RECEIVED,
        RECEIVED,
        CANCELLED
    }

    /** The warehouse system's names of a notice. */
    public record Placement(String movementId, String number, String shipmentId) {}

    /** What the warehouse shows of it. */
    public record Standing(State state, List<Arrived> arrived) {
        public Standing {
            arrived = List.copyOf(arrived);
        }
    }
}
