package io.entrepot.threeplx12.notice;

import io.entrepot.foundation.warehouse.notice.AdvanceShipNotices;
import io.entrepot.foundation.warehouse.notice.Announcement;
import io.entrepot.foundation.warehouse.notice.NoticeId;
import io.entrepot.foundation.warehouse.notice.NoticeRequest;
import io.entrepot.foundation.warehouse.notice.NoticeStanding;
import io.entrepot.threeplx12.exchange.OutgoingDocuments;
import io.entrepot.threeplx12.exchange.Sending;
import io.entrepot.threeplx12.partner.Partner;
import io.entrepot.threeplx12.partner.Partners;
import java.util.Optional;

/** Announces a delivery: the notice and its 943 are noted in one transaction. */
public class Announcing implements AdvanceShipNotices {

    private final Notices notices;
    private final OutgoingDocuments outgoing;
    private final Sending sending;
    private final Partners partners;

    public Announcing(Notices notices, OutgoingDocuments outgoing, Sending sending, Partners partners) {
        this.notices = notices;
        this.outgoing = outgoing;
        this.sending = sending;
        this.partners = partners;
    }

    @Override
    public Announcement announce(NoticeRequest notice) {
        var partner = partners.at(notice.node()).orElseThrow();
        try {
            sending.check(partner, ShipmentAdvice.SET, ShipmentAdvice.of(KnownNotice.announced(notice, "N1"), partner));
        } catch (IllegalArgumentException refused) {
            return new Announcement.CannotBeCarried(String.valueOf(refused.getMessage()));
        }
        var kept = notices.keep(notice, known -> queue(partner, known));
        return kept.notice().notice().equals(notice)
                ? new Announcement.Accepted(kept.notice().standing(), kept.isNew())
                : new Announcement.AskedDifferently();
    }

    @Override
    public Optional<NoticeStanding> find(NoticeId id) {
        return notices.find(id).map(KnownNotice::standing);
    }

    private void queue(Partner partner, KnownNotice notice) {
        outgoing.queue(partner, ShipmentAdvice.SET, notice.number(), ShipmentAdvice.of(notice, partner));
    }
}
