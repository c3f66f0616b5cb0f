package io.entrepot.wmsopenboxes.notice;

import java.time.Clock;
import java.time.Duration;

/** Gives notices, one caller at a time for each, and follows what came of them. */
public class Announcing {

    private static final Duration LEASE = Duration.ofSeconds(45);

    private final AdvanceNotices notices;
    private final WarehouseNotices warehouse;
    private final Clock clock;

    public Announcing(AdvanceNotices notices, WarehouseNotices warehouse, Clock clock) {
        this.notices = notices;
        this.warehouse = warehouse;
        this.clock = clock;
    }

    /** What came of giving a notice. */
    public sealed interface Announcement {

        /** The warehouse has it. */
        record Accepted(AdvanceNotice notice, boolean isNew) implements Announcement {}

        /** It was given before with other content. */
        record AskedDifferently() implements Announcement {}

        /** Another call works on it. */
        record InProgress() implements Announcement {}
    }

    public Announcement announce(NoticeRequest request) {
        var known = notices.keep(request);
        if (!known.request().equals(request)) {
            return new Announcement.AskedDifferently();
        }
        if (known.placement() != null) {
            return new Announcement.Accepted(known, false);
        }
        var now = clock.instant();
        if (!notices.lease(request.noticeId(), now, now.plus(LEASE))) {
            return new Announcement.InProgress();
        }
        try {
            var placed = notices.placed(request.noticeId(), warehouse.announce(request));
            return new Announcement.Accepted(placed, true);
        } finally {
            notices.giveBack(request.noticeId());
        }
    }

    /** Asks what of the open notices has come. */
    public void reread() {
        for (var notice : notices.open()) {
            var placement = notice.placement();
            if (placement != null) {
                notices.stands(notice.request().noticeId(), warehouse.read(notice.request(), placement));
            }
        }
    }
}
