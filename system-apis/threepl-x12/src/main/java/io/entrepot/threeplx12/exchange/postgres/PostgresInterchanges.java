package io.entrepot.threeplx12.exchange.postgres;

import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.document.Header;
import io.entrepot.threeplx12.exchange.Fingerprint;
import io.entrepot.threeplx12.exchange.HeldException;
import io.entrepot.threeplx12.exchange.Interchange;
import io.entrepot.threeplx12.exchange.InterchangeState;
import io.entrepot.threeplx12.exchange.Interchanges;
import io.entrepot.threeplx12.exchange.ReceivedSet;
import io.entrepot.threeplx12.partner.Partner;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files in a table, byte for byte. */
@Repository
class PostgresInterchanges implements Interchanges {

    private static final String FINISHED = "('DONE', 'REJECTED', 'REPEATED')";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PostgresInterchanges(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void together(Runnable change) {
        transaction.executeWithoutResult(status -> change.run());
    }

    @Override
    public void keepRejected(Arrival arrival, String reason) {
        insert(arrival, null, InterchangeState.REJECTED, reason, true);
    }

    @Override
    public Kept keep(Arrival arrival, Header header) {
        var sameContent = jdbc.sql("""
                SELECT file_name FROM interchange WHERE partner = :partner AND hash = :hash ORDER BY id LIMIT 1""")
                .param("partner", arrival.partner().theirs())
                .param("hash", arrival.hash())
                .query(String.class)
                .optional();
        if (sameContent.isPresent()) {
            insert(arrival, header, InterchangeState.REPEATED, "same content as " + sameContent.get(), false);
            return new Kept.SameContent(sameContent.get());
        }
        var sameNumber = taken(arrival.partner(), header);
        if (sameNumber.isPresent()) {
            insert(arrival, header, InterchangeState.REPEATED, "same control number as " + sameNumber.get(), true);
            return new Kept.SameNumber(sameNumber.get());
        }
        insert(arrival, header, InterchangeState.RECEIVED, null, true);
        return new Kept.New();
    }

    @Override
    public Optional<String> taken(Partner partner, Header header) {
        return jdbc.sql("""
                SELECT file_name FROM interchange
                WHERE partner = :partner AND control_number = :number AND state IN ('RECEIVED', 'JUDGED', 'DONE')""")
                .param("partner", partner.theirs())
                .param("number", header.controlNumber())
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<CameAs> cameAs(String text) {
        return jdbc.sql("""
                SELECT id, partner, state FROM interchange WHERE hash = :hash
                ORDER BY state = 'REJECTED' DESC, id LIMIT 1""")
                .param("hash", Fingerprint.of(text))
                .query((row, number) -> new CameAs(
                        row.getLong("id"), row.getString("partner"), InterchangeState.valueOf(row.getString("state"))))
                .optional();
    }

    @Override
    public void takeAfterAll(CameAs refused, Header header) {
        try {
            jdbc.sql("""
                    UPDATE interchange SET state = 'DONE', control_number = :number, decided_at = :now
                    WHERE id = :id AND state = 'REJECTED'""")
                    .param("number", header.controlNumber())
                    .param("now", Rows.utc(clock.instant()))
                    .param("id", refused.id())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new HeldException(
                    CaseReason.CONTROL_NUMBER_REUSED, "interchange " + header.number() + " is just being taken in");
        }
    }

    private void insert(
            Arrival arrival,
            @Nullable Header header,
            InterchangeState state,
            @Nullable String reason,
            boolean withContent) {
        jdbc.sql("""
                INSERT INTO interchange
                    (partner, control_number, file_name, hash, content, state, reason, received_at, decided_at)
                VALUES (:partner, :number, :file, :hash, :content, :state, :reason, :at, :decided)""")
                .param("partner", arrival.partner().theirs())
                .param("number", header == null ? null : header.controlNumber(), Types.BIGINT)
                .param("file", arrival.fileName())
                .param("hash", arrival.hash())
                .param(
                        "content",
                        withContent ? arrival.text().getBytes(StandardCharsets.ISO_8859_1) : null,
                        Types.BINARY)
                .param("state", state.name())
                .param("reason", reason, Types.VARCHAR)
                .param("at", Rows.utc(arrival.receivedAt()))
                .param(
                        "decided",
                        Rows.utcOrNull(state == InterchangeState.RECEIVED ? null : arrival.receivedAt()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    @Override
    public List<Interchange> unfinished(Partner partner, int limit) {
        return jdbc.sql("SELECT * FROM interchange WHERE partner = :partner AND state NOT IN " + FINISHED
                        + " ORDER BY id LIMIT :limit")
                .param("partner", partner.theirs())
                .param("limit", limit)
                .query((row, number) -> interchange(partner, row))
                .list();
    }

    private static Interchange interchange(Partner partner, ResultSet row) throws SQLException {
        return new Interchange(
                row.getLong("id"),
                partner,
                row.getString("file_name"),
                new String(row.getBytes("content"), StandardCharsets.ISO_8859_1),
                InterchangeState.valueOf(row.getString("state")),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public void decide(Interchange interchange, InterchangeState state, @Nullable String reason) {
        jdbc.sql("UPDATE interchange SET state = :state, reason = :reason, decided_at = :now WHERE id = :id")
                .param("state", state.name())
                .param("reason", reason, Types.VARCHAR)
                .param("now", Rows.utc(clock.instant()))
                .param("id", interchange.id())
                .update();
    }

    @Override
    public void finish(Interchange interchange) {
        jdbc.sql("UPDATE interchange SET state = 'DONE', decided_at = :now WHERE id = :id AND state = 'JUDGED'")
                .param("now", Rows.utc(clock.instant()))
                .param("id", interchange.id())
                .update();
    }

    @Override
    public void expect(Interchange interchange, List<SetPlace> places) {
        places.forEach(place -> settle(interchange, place, SetState.WAITING, null));
    }

    @Override
    public List<SetPlace> waiting(Interchange interchange) {
        return jdbc.sql("""
                SELECT group_index, set_index FROM received_set
                WHERE interchange_id = :id AND state = 'WAITING' ORDER BY group_index, set_index""")
                .param("id", interchange.id())
                .query((row, number) -> new SetPlace(row.getInt("group_index"), row.getInt("set_index")))
                .list();
    }

    @Override
    public void settle(Interchange interchange, SetPlace place, SetState state, @Nullable String reason) {
        jdbc.sql("""
                INSERT INTO received_set (interchange_id, group_index, set_index, state, reason)
                VALUES (:id, :group, :set, :state, :reason)
                ON CONFLICT (interchange_id, group_index, set_index) DO UPDATE
                SET state = excluded.state, reason = excluded.reason""")
                .param("id", interchange.id())
                .param("group", place.group())
                .param("set", place.set())
                .param("state", state.name())
                .param("reason", reason, Types.VARCHAR)
                .update();
    }

    @Override
    public void noteReplayed(ReceivedSet received) {
        jdbc.sql("""
                INSERT INTO replayed_set (partner, set_name, set_id, replayed_at)
                VALUES (:partner, :name, :set, :now)""")
                .param("partner", received.partner().theirs())
                .param("name", received.name())
                .param("set", received.set().id())
                .param("now", Rows.utc(clock.instant()))
                .update();
    }

    @Override
    public Optional<InterchangeState> unfiled(Partner partner, String fileName, String hash) {
        return jdbc.sql("""
                SELECT state FROM interchange
                WHERE partner = :partner AND file_name = :file AND hash = :hash AND NOT filed ORDER BY id DESC LIMIT 1""")
                .param("partner", partner.theirs())
                .param("file", fileName)
                .param("hash", hash)
                .query((row, number) -> InterchangeState.valueOf(row.getString("state")))
                .optional();
    }

    @Override
    public void markFiled(Partner partner, String fileName, String hash) {
        jdbc.sql("UPDATE interchange SET filed = true WHERE partner = :partner AND file_name = :file AND hash = :hash")
                .param("partner", partner.theirs())
                .param("file", fileName)
                .param("hash", hash)
                .update();
    }
}
