package io.entrepot.threeplx12.exchange;

import io.entrepot.threeplx12.document.Envelope;
import io.entrepot.threeplx12.document.Segment;
import io.entrepot.threeplx12.document.Syntax;
import io.entrepot.threeplx12.exchange.OutgoingDocuments.Numbered;
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
    private final Patience patience;
    private final Clock clock;

    public Sending(
            OutgoingDocuments documents, Mailboxes mailboxes, Syntax syntax, Patience patience, Clock clock) {
        this.documents = documents;
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
        var more = true;
        while (more) {
            more = documents.numberNext(
                    partner,
                    (set, body, interchange, group) -> write(partner, set, body, interchange, group));
        }
        var ready = documents.ready(partner, AT_ONCE);
        if (!ready.isEmpty()) {
            try (var mailbox = mailboxes.open(partner)) {
                ready.forEach(document -> put(mailbox, document));
            }
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
