package io.entrepot.wmsopenboxes.notice;

import io.entrepot.foundation.warehouse.notice.Arrived;
import io.entrepot.foundation.warehouse.notice.NoticeRequest;
import io.entrepot.foundation.warehouse.notice.NoticeStanding;
import io.entrepot.foundation.warehouse.notice.NoticeState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it stands here.
 *
 * @param placement its names in the warehouse, once it has it
 */
public record AdvanceNotice(
        NoticeRequest request, NoticeState state, @Nullable Placement placement, List<Arrived> arrived) {

    public AdvanceNotice {
        arrived = List.copyOf(arrived);
    }

    NoticeStanding standing() {
        return new NoticeStanding(request, state, placement == null ? null : placement.number(), arrived);
    }

    /** The warehouse system's names of a notice. */
    public record Placement(String movementId, String number, String shipmentId) {}

    /** What the warehouse shows of it. */
    public record Standing(NoticeState state, List<Arrived> arrived) {
        public Standing {
            arrived = List.copyOf(arrived);
        }
    }
}
