package io.entrepot.wmsopenboxes.notice;

import io.entrepot.foundation.warehouse.notice.AdvanceShipNotices;
import io.entrepot.foundation.warehouse.notice.Announcement;
import io.entrepot.foundation.warehouse.notice.NoticeId;
import io.entrepot.foundation.warehouse.notice.NoticeRequest;
import io.entrepot.foundation.warehouse.notice.NoticeStanding;
import io.entrepot.foundation.warehouse.notice.NoticeState;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Gives notices, one caller at a time for each, and follows what came of them. */
public class Announcing implements AdvanceShipNotices {

    private static final Duration LEASE = Duration.ofSeconds(45);

    private final AdvanceNotices notices;
    private final WarehouseNotices warehouse;
    private final Clock clock;

    public Announcing(AdvanceNotices notices, WarehouseNotices warehouse, Clock clock) {
        this.notices = notices;
        this.warehouse = warehouse;
        this.clock = clock;
    }

    @Override
    public Announcement announce(NoticeRequest request) {
        var known = notices.keep(request);
        if (!known.request().equals(request)) {
            return new Announcement.AskedDifferently();
        }
        if (known.placement() != null) {
            return new Announcement.Accepted(known.standing(), false);
        }
        var now = clock.instant();
        if (!notices.lease(request.id(), now, now.plus(LEASE))) {
            return new Announcement.InProgress();
        }
        try {
            var placed = notices.placed(request.id(), warehouse.announce(request));
            return new Announcement.Accepted(placed.standing(), true);
        } finally {
            notices.giveBack(request.id());
        }
    }

    @Override
    public Optional<NoticeStanding> find(NoticeId id) {
        return notices.find(id)
                .filter(notice -> notice.state() != NoticeState.REQUESTED)
                .map(AdvanceNotice::standing);
    }

    /** The notices of which something is still expected. */
    public List<AdvanceNotice> open() {
        return notices.open();
    }

    /** Asks what of a notice has come. */
    public void reread(AdvanceNotice notice) {
        var placement = notice.placement();
        if (placement != null) {
            notices.stands(notice.request().id(), warehouse.read(notice.request(), placement));
        }
    }
}
