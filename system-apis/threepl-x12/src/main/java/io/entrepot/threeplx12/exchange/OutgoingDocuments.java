package io.entrepot.threeplx12.exchange;

import io.entrepot.threeplx12.document.Segment;
import io.entrepot.threeplx12.partner.Partner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Our documents on their way to partners. A document gets its control numbers, without gaps, when it is about to leave,
 * and keeps them for ever.
 */
public interface OutgoingDocuments {

    /** Notes a document to be sent, in the transaction that made it necessary. */
    void queue(Partner partner, String set, String subject, List<Segment> body);

    /** Takes back a document that has no numbers yet; false if it is too late or there is none. */
    boolean withdraw(Partner partner, String set, String subject);

    /** Those that have no numbers yet, oldest first. */
    List<Queued> queued(Partner partner, int limit);

    /** Gives the next numbers to a document that was not withdrawn meanwhile, in one transaction. */
    void number(Partner partner, Queued document, Numbering numbering);

    /** Those that have numbers and have not left, in the order of their numbers. */
    List<Numbered> ready(Partner partner, int limit);

    void sent(Numbered document, Instant at, @Nullable Instant acknowledgmentDue);

    /** The document that left in this group. */
    Optional<Sent> inGroup(Partner partner, long group);

    Optional<Sent> find(long id);

    void acknowledged(long id, Instant at);

    void refused(long id, String reason);

    /** Documents that nobody has acknowledged in time, and that were not complained about yet. */
    List<Sent> overdue(Instant now, int limit);

    void complainedAbout(long id);

    /** Has it leave again under the same numbers. */
    void sendAgain(long id);

    /** Has it leave again as a new document. */
    void queueAgain(long id);

    /** Words a document under the numbers that it gets. */
    @FunctionalInterface
    interface Numbering {
        String text(long interchange, long group);
    }

    /** A document without numbers. */
    record Queued(long id, String set, String subject, List<Segment> body) {

        public Queued {
            body = List.copyOf(body);
        }
    }

    /** A document that can leave. */
    record Numbered(long id, String set, String fileName, String text) {}

    /** A document that has left. */
    record Sent(long id, Partner partner, String set, String subject, long interchange, long group, State state) {}

    /** Where a document stands. */
    enum State {
        QUEUED,
        NUMBERED,
        SENT,
        ACKNOWLEDGED,
        REFUSED,
        WITHDRAWN
    }
}
