package io.entrepot.threeplx12.exchange;

import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.cases.Cases;
import io.entrepot.threeplx12.cases.Evidence;
import io.entrepot.threeplx12.document.Envelope;
import io.entrepot.threeplx12.document.Segment;
import io.entrepot.threeplx12.document.Syntax;
import io.entrepot.threeplx12.exchange.OutgoingDocuments.Numbered;
import io.entrepot.threeplx12.exchange.OutgoingDocuments.Queued;
import io.entrepot.threeplx12.exchange.OutgoingDocuments.State;
import io.entrepot.threeplx12.partner.Partner;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends what waits: numbers it, puts it into the partner's folder, and notes that it left. */
public class Sending {

    private static final int AT_ONCE = 100;

    private final OutgoingDocuments documents;
    private final Mailboxes mailboxes;
    private final Syntax syntax;
    private final Interchanges interchanges;
    private final Cases cases;
    private final Patience patience;
    private final Clock clock;

    public Sending(
            OutgoingDocuments documents,
            Mailboxes mailboxes,
            Syntax syntax,
            Interchanges interchanges,
            Cases cases,
            Patience patience,
            Clock clock) {
        this.documents = documents;
        this.interchanges = interchanges;
        this.cases = cases;
        this.mailboxes = mailboxes;
        this.syntax = syntax;
        this.patience = patience;
        this.clock = clock;
    }

    /** Fails early, before anything is noted, where a document could never be written. */
    public void check(Partner partner, String set, List<Segment> body) {
        write(partner, set, body, 1, 1);
    }

    public void send(Partner partner) {
        documents.queued(partner, AT_ONCE).forEach(document -> number(partner, document));
        var ready = documents.ready(partner, AT_ONCE);
        if (!ready.isEmpty()) {
            try (var mailbox = mailboxes.open(partner)) {
                ready.forEach(document -> put(mailbox, document));
            }
        }
    }

    /** Has a document of ours leave again: the same one if it was lost, a new one if it was refused. */
    public void again(long id) {
        var document = documents
                .find(id)
                .orElseThrow(() -> new HeldException(CaseReason.CANNOT_BE_APPLIED, "the document never left"));
        if (document.state() == State.REFUSED) {
            documents.queueAgain(id);
        } else if (document.state() == State.SENT) {
            documents.sendAgain(id);
        }
    }

    /** A document that cannot be written must not hold up the others. */
    private void number(Partner partner, Queued document) {
        try {
            documents.number(
                    partner,
                    document,
                    (interchange, group) -> write(partner, document.set(), document.body(), interchange, group));
        } catch (IllegalArgumentException unwritable) {
            var reason = String.valueOf(unwritable.getMessage());
            interchanges.together(() -> {
                documents.refused(document.id(), reason);
                cases.open(
                        CaseReason.ORDER_REFUSED,
                        document.set() + " " + document.subject(),
                        reason,
                        new Evidence.OfOutgoing(document.id()));
            });
        }
    }

    private void put(Mailbox mailbox, Numbered document) {
        mailbox.put(document.fileName(), document.text());
        var now = clock.instant();
        documents.sent(document, now, due(document, now));
    }

    private @Nullable Instant due(Numbered document, Instant now) {
        return document.set().equals("997") ? null : now.plus(patience.acknowledgment());
    }

    private String write(Partner partner, String set, List<Segment> body, long interchange, long group) {
        var envelope = new Envelope(
                FunctionalId.of(set),
                partner.ours(),
                partner.theirs(),
                partner.usage(),
                partner.clock(clock.instant()),
                interchange,
                group);
        return syntax.write(envelope, set, body);
    }
}
