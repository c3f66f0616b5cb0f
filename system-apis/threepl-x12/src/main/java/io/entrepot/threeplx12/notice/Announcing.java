package io.entrepot.threeplx12.notice;

import io.entrepot.threeplx12.exchange.OutgoingDocuments;
import io.entrepot.threeplx12.exchange.Sending;
import io.entrepot.threeplx12.partner.Partner;
import io.entrepot.threeplx12.partner.Partners;

/** Announces a delivery: the notice and its 943 are noted in one transaction. */
public class Announcing {

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

    public Announcement announce(Notice notice) {
        var partner = partners.at(notice.node()).orElseThrow();
        try {
            sending.check(partner, ShipmentAdvice.SET, ShipmentAdvice.of(KnownNotice.announced(notice, "N1"), partner));
        } catch (IllegalArgumentException refused) {
            return new Announcement.CannotBeWritten(String.valueOf(refused.getMessage()));
        }
        var kept = notices.keep(notice, known -> queue(partner, known));
        return kept.notice().notice().equals(notice)
                ? new Announcement.Given(kept.notice(), kept.isNew())
                : new Announcement.GivenDifferently();
    }

    private void queue(Partner partner, KnownNotice notice) {
        outgoing.queue(partner, ShipmentAdvice.SET, notice.number(), ShipmentAdvice.of(notice, partner));
    }
}
