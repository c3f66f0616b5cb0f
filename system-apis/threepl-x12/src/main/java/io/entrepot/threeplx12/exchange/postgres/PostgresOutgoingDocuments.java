package io.entrepot.threeplx12.exchange.postgres;

import io.entrepot.foundation.usage.backend.BackendCalls;
import io.entrepot.threeplx12.document.Delimiters;
import io.entrepot.threeplx12.document.Segment;
import io.entrepot.threeplx12.document.Segments;
import io.entrepot.threeplx12.exchange.OutgoingDocuments;
import io.entrepot.threeplx12.partner.Partner;
import io.entrepot.threeplx12.partner.Partners;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Outgoing documents in a table; a number is used in the transaction that takes it, so none is ever lost. */
@Repository
class PostgresOutgoingDocuments implements OutgoingDocuments {

    private final JdbcClient jdbc;
    private final Partners partners;
    private final BackendCalls calls;
    private final Clock clock;

    PostgresOutgoingDocuments(JdbcClient jdbc, Partners partners, BackendCalls calls, Clock clock) {
        this.jdbc = jdbc;
        this.partners = partners;
        this.calls = calls;
        this.clock = clock;
    }

    /** Counted here and not when it leaves, as only now it is known whose call made it necessary. */
    @Override
    public void queue(Partner partner, String set, String subject, List<Segment> body) {
        calls.count("SEND " + set);
        jdbc.sql("""
                INSERT INTO outgoing_document (partner, set_id, subject, body, state, queued_at)
                VALUES (:partner, :set, :subject, :body, 'QUEUED', :now)""")
                .param("partner", partner.theirs())
                .param("set", set)
                .param("subject", subject)
                .param("body", body.stream().map(Segment::toString).collect(Collectors.joining("\n")))
                .param("now", Rows.utc(clock.instant()))
                .update();
    }

    @Override
    public boolean withdraw(Partner partner, String set, String subject) {
        return jdbc.sql("""
                UPDATE outgoing_document SET state = 'WITHDRAWN'
                WHERE partner = :partner AND set_id = :set AND subject = :subject AND state = 'QUEUED'""")
                        .param("partner", partner.theirs())
                        .param("set", set)
                        .param("subject", subject)
                        .update()
                > 0;
    }

    @Override
    public List<Queued> queued(Partner partner, int limit) {
        return jdbc.sql("""
                SELECT id, set_id, subject, body FROM outgoing_document
                WHERE partner = :partner AND state = 'QUEUED' ORDER BY id LIMIT :limit""")
                .param("partner", partner.theirs())
                .param("limit", limit)
                .query((row, number) -> new Queued(
                        row.getLong("id"),
                        row.getString("set_id"),
                        row.getString("subject"),
                        Segments.of(row.getString("body"), Delimiters.OURS)))
                .list();
    }

    @Override
    @Transactional
    public void number(Partner partner, Queued document, Numbering numbering) {
        var isStillWanted = jdbc.sql("SELECT 1 FROM outgoing_document WHERE id = :id AND state = 'QUEUED' FOR UPDATE")
                .param("id", document.id())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (isStillWanted) {
            var number = next(partner);
            jdbc.sql("""
                    UPDATE outgoing_document
                    SET state = 'NUMBERED', interchange = :number, group_number = :number, content = :content,
                        file_name = :file
                    WHERE id = :id""")
                    .param("number", number)
                    .param("content", numbering.text(number, number))
                    .param("file", "%s_%09d.edi".formatted(document.set(), number))
                    .param("id", document.id())
                    .update();
        }
    }

    /** Each interchange holds one group, so both have the same number; after the highest comes one. */
    private long next(Partner partner) {
        return jdbc.sql("""
                INSERT INTO sent_control (partner, last) VALUES (:partner, 1)
                ON CONFLICT (partner) DO UPDATE SET last = sent_control.last % 999999999 + 1
                RETURNING last""")
                .param("partner", partner.theirs())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Numbered> ready(Partner partner, int limit) {
        return jdbc.sql("""
                SELECT id, set_id, file_name, content FROM outgoing_document
                WHERE partner = :partner AND state = 'NUMBERED' ORDER BY id LIMIT :limit""")
                .param("partner", partner.theirs())
                .param("limit", limit)
                .query((row, number) -> new Numbered(
                        row.getLong("id"),
                        row.getString("set_id"),
                        row.getString("file_name"),
                        row.getString("content")))
                .list();
    }

    @Override
    public void sent(Numbered document, Instant at, @Nullable Instant acknowledgmentDue) {
        jdbc.sql("""
                UPDATE outgoing_document SET state = 'SENT', sent_at = :at, acknowledgment_due = :due
                WHERE id = :id AND state = 'NUMBERED'""")
                .param("at", Rows.utc(at))
                .param("due", Rows.utcOrNull(acknowledgmentDue), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", document.id())
                .update();
    }

    @Override
    public Optional<Sent> inGroup(Partner partner, long group) {
        return jdbc.sql("""
                SELECT * FROM outgoing_document
                WHERE partner = :partner AND interchange = :group FOR UPDATE""")
                .param("partner", partner.theirs())
                .param("group", group)
                .query((row, number) -> sent(row))
                .optional();
    }

    @Override
    public Optional<Sent> find(long id) {
        return jdbc.sql("SELECT * FROM outgoing_document WHERE id = :id")
                .param("id", id)
                .query((row, number) -> sent(row))
                .optional();
    }

    private Sent sent(ResultSet row) throws SQLException {
        return new Sent(
                row.getLong("id"),
                partners.named(row.getString("partner")).orElseThrow(),
                row.getString("set_id"),
                row.getString("subject"),
                row.getLong("interchange"),
                row.getLong("group_number"),
                State.valueOf(row.getString("state")));
    }

    @Override
    public void acknowledged(long id, Instant at) {
        jdbc.sql("UPDATE outgoing_document SET state = 'ACKNOWLEDGED', acknowledged_at = :at WHERE id = :id")
                .param("at", Rows.utc(at))
                .param("id", id)
                .update();
    }

    @Override
    public void refused(long id, String reason) {
        jdbc.sql("UPDATE outgoing_document SET state = 'REFUSED', reason = :reason WHERE id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    @Override
    public List<Sent> overdue(Instant now, int limit) {
        return jdbc.sql("""
                SELECT * FROM outgoing_document
                WHERE state = 'SENT' AND acknowledgment_due < :now ORDER BY id LIMIT :limit""")
                .param("now", Rows.utc(now))
                .param("limit", limit)
                .query((row, number) -> sent(row))
                .list();
    }

    @Override
    public void complainedAbout(long id) {
        jdbc.sql("UPDATE outgoing_document SET acknowledgment_due = NULL WHERE id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public void sendAgain(long id) {
        jdbc.sql("UPDATE outgoing_document SET state = 'NUMBERED' WHERE id = :id AND state = 'SENT'")
                .param("id", id)
                .update();
    }

    @Override
    public void queueAgain(long id) {
        jdbc.sql("""
                INSERT INTO outgoing_document (partner, set_id, subject, body, state, queued_at)
                SELECT partner, set_id, subject, body, 'QUEUED', :now FROM outgoing_document WHERE id = :id""").param("now", Rows.utc(clock.instant())).param("id", id).update();
    }
}
