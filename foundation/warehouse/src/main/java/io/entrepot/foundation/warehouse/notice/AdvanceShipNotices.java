package io.entrepot.foundation.warehouse.notice;

import java.util.Optional;

/** Announces deliveries; an adapter whose warehouse system takes no notices has none of this. */
public interface AdvanceShipNotices {

    /** Gives a notice; however often it is asked, the warehouse ends with one. */
    Announcement announce(NoticeRequest request);

    /** How a notice stands, once the warehouse has it. */
    Optional<NoticeStanding> find(NoticeId id);
}
