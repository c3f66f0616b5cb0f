package io.entrepot.wmsopenboxes.notice;

import io.entrepot.foundation.warehouse.notice.NoticeId;
import io.entrepot.foundation.warehouse.notice.NoticeRequest;
import io.entrepot.wmsopenboxes.notice.AdvanceNotice.Placement;
import io.entrepot.wmsopenboxes.notice.AdvanceNotice.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The notices that this service was asked to give. */
public interface AdvanceNotices {

    /** The notice as it stands, stored first if it is new. */
    AdvanceNotice keep(NoticeRequest request);

    Optional<AdvanceNotice> find(NoticeId id);

    /** Takes the right to talk to the warehouse about it until then, unless someone has it. */
    boolean lease(NoticeId id, Instant now, Instant until);

    void giveBack(NoticeId id);

    AdvanceNotice placed(NoticeId id, Placement placement);

    /** Those of which something is still expected. */
    List<AdvanceNotice> open();

    void stands(NoticeId id, Standing standing);
}
