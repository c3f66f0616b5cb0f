package io.entrepot.wmsopenboxes.notice;

import io.entrepot.foundation.warehouse.notice.NoticeRequest;
import io.entrepot.wmsopenboxes.notice.AdvanceNotice.Placement;
import io.entrepot.wmsopenboxes.notice.AdvanceNotice.Standing;

/** The notices inside the warehouse system. */
public interface WarehouseNotices {

    /** Gives the notice, or goes on with what an earlier call has begun; the warehouse ends with one. */
    Placement announce(NoticeRequest request);

    Standing read(NoticeRequest request, Placement placement);
}
