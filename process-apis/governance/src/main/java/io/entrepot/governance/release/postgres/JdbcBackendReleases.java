package io.entrepot.governance.release.postgres;

import io.entrepot.governance.release.AskedAssessment;
import io.entrepot.governance.release.Assessment;
import io.entrepot.governance.release.BackendRelease;
import io.entrepot.governance.release.BackendRelease.Acknowledgement;
import io.entrepot.governance.release.BackendRelease.ReceivedDocument;
import io.entrepot.governance.release.BackendRelease.State;
import io.entrepot.governance.release.BackendReleaseId;
import io.entrepot.governance.release.BackendReleases;
import io.entrepot.governance.release.NewRelease;
import io.entrepot.governance.release.Owner;
import io.entrepot.governance.release.ReleaseFilter;
import io.entrepot.governance.release.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a row for each release and one for each of its documents. */
@Repository
class JdbcBackendReleases implements BackendReleases {

    private static final String REGISTER = """
            INSERT INTO backend_release AS known
                (backend, from_version, to_version, moves, owner_team, owner_contact, deadline, registered_by, registered_at)
            VALUES (:backend, :from, :to, :moves::jsonb, :team, :contact, :deadline, :by, :at)
            ON CONFLICT (backend, from_version, to_version) DO UPDATE SET moves = excluded.moves,
                owner_team = excluded.owner_team, owner_contact = excluded.owner_contact, deadline = excluded.deadline,
                asked_at = CASE WHEN (known.moves, known.owner_team, known.owner_contact, known.deadline)
                        IS DISTINCT FROM (excluded.moves, excluded.owner_team, excluded.owner_contact, excluded.deadline)
                        AND known.asked_at IS NOT NULL
                    THEN excluded.registered_at ELSE known.asked_at END
            RETURNING id""";
    /** Read with the release in one statement: as of one moment, and by the one connection that a reader has. */
    private static final String DOCUMENTS = """
            (SELECT json_agg(json_build_object('side', side, 'format', format, 'characters', characters,
                    'receivedAt', received_at) ORDER BY side DESC)
                FROM backend_release_document WHERE release = known.id) AS documents""";

    private static final String SELECT = "SELECT known.*, " + DOCUMENTS + " FROM backend_release known ";
    private static final String LIST = SELECT + """
            WHERE id < :before AND (:backend::text IS NULL OR backend = :backend) AND (:state::text IS NULL OR state = :state)
            ORDER BY id DESC LIMIT :limit""";
    private static final String KEEP = """
            INSERT INTO backend_release_document (release, side, format, characters, received_at, content)
            VALUES (:id, :side, :format, :characters, :at, :content)
            ON CONFLICT (release, side) DO UPDATE SET format = excluded.format, characters = excluded.characters,
                received_at = excluded.received_at, content = excluded.content""";
    private static final String VOID = """
            UPDATE backend_release SET state = 'REGISTERED', assessment = NULL, acknowledged_by = NULL, acknowledged_at = NULL,
                plan = NULL,
                asked_at = NULL, refusal = NULL WHERE id = :id""";
    private static final String ASK = """
            UPDATE backend_release SET asked_at = :at, attempts = 0, refusal = NULL WHERE id = :id AND asked_at IS NULL""";
    private static final String BEGIN = """
            UPDATE backend_release known SET attempts = attempts + 1 WHERE id = :id AND asked_at IS NOT NULL
            RETURNING known.*, %s""".formatted(DOCUMENTS);
    private static final String SETTLE = """
            UPDATE backend_release SET assessment = :assessment::jsonb, state = :state, asked_at = NULL WHERE id = :id""";
    private static final String ACKNOWLEDGE = """
            UPDATE backend_release SET state = 'ACKNOWLEDGED', acknowledged_by = :by, acknowledged_at = :at, plan = :plan
            WHERE id = :id AND state IN ('BREAKING', 'ACKNOWLEDGED')""";

    private static final String REMOVE = """
            WITH gone AS (DELETE FROM backend_release WHERE id = :id RETURNING *)
            INSERT INTO backend_release_removal (release, backend, from_version, to_version, state, plan, removed_by, removed_at)
            SELECT id, backend, from_version, to_version, state, plan, :by, :at FROM gone""";

    private static final TypeReference<List<ReceivedDocument>> DOCUMENT_LIST = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcBackendReleases(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public BackendRelease register(NewRelease release, Instant at) {
        var owner = release.owner();
        var id = jdbc.sql(REGISTER)
                .param("backend", release.backend())
                .param("from", release.from())
                .param("to", release.to())
                .param("moves", json.writeValueAsString(release.moves()))
                .param("team", owner == null ? null : owner.team())
                .param("contact", owner == null ? null : owner.contact())
                .param("deadline", release.deadline())
                .param("by", release.registeredBy())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new BackendReleaseId(row.getLong("id")))
                .single();
        return find(id).orElseThrow();
    }

    @Override
    public Optional<BackendRelease> find(BackendReleaseId id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> release(row))
                .optional();
    }

    @Override
    public List<BackendRelease> list(ReleaseFilter filter, BackendReleaseId before, int limit) {
        return jdbc.sql(LIST)
                .param("before", before.value())
                .param("backend", filter.backend())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("limit", limit)
                .query((row, number) -> release(row))
                .list();
    }

    @Override
    @Transactional
    public void keep(BackendReleaseId id, ReceivedDocument received, String text) {
        if (isVoided(id)) {
            write(id, received, text);
        }
    }

    /** It is locked by that, so that it is not removed under its document. */
    private boolean isVoided(BackendReleaseId id) {
        return jdbc.sql(VOID).param("id", id.value()).update() == 1;
    }

    private void write(BackendReleaseId id, ReceivedDocument received, String text) {
        jdbc.sql(KEEP)
                .param("id", id.value())
                .param("side", received.side().name())
                .param("format", received.format())
                .param("characters", received.characters())
                .param("at", received.receivedAt().atOffset(ZoneOffset.UTC))
                .param("content", text)
                .update();
    }

    @Override
    public Optional<String> document(BackendReleaseId id, Side side) {
        return jdbc.sql("SELECT content FROM backend_release_document WHERE release = :id AND side = :side")
                .param("id", id.value())
                .param("side", side.name())
                .query(String.class)
                .optional();
    }

    @Override
    public void ask(BackendReleaseId id, Instant at) {
        jdbc.sql(ASK)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<BackendReleaseId> asked() {
        return jdbc.sql("SELECT id FROM backend_release WHERE asked_at IS NOT NULL ORDER BY asked_at, id")
                .query((row, number) -> new BackendReleaseId(row.getLong("id")))
                .list();
    }

    @Override
    public Optional<AskedAssessment> begin(BackendReleaseId id) {
        return jdbc.sql(BEGIN)
                .param("id", id.value())
                .query((row, number) ->
                        new AskedAssessment(release(row), instant(row, "asked_at"), row.getInt("attempts")))
                .optional();
    }

    @Override
    @Transactional
    public void settle(AskedAssessment asked, Assessment assessment) {
        stillAsked(asked)
                .ifPresent(release -> jdbc.sql(SETTLE)
                        .param("assessment", json.writeValueAsString(assessment))
                        .param("state", release.stateAfter(assessment).name())
                        .param("id", release.id().value())
                        .update());
    }

    @Override
    public void refuse(AskedAssessment asked, String words) {
        jdbc.sql("UPDATE backend_release SET refusal = :words, asked_at = NULL WHERE id = :id AND asked_at = :asked")
                .param("words", words)
                .param("id", asked.release().id().value())
                .param("asked", asked.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    @Transactional
    public boolean remove(BackendReleaseId id, String by, Instant at) {
        lock(id);
        jdbc.sql("DELETE FROM backend_release_document WHERE release = :id")
                .param("id", id.value())
                .update();
        return jdbc.sql(REMOVE)
                        .param("id", id.value())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** A document that is being handed in is waited for, and goes too. */
    private void lock(BackendReleaseId id) {
        jdbc.sql("SELECT id FROM backend_release WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(Long.class)
                .optional();
    }

    /** As it is by now, and as it stays until the assessment is kept: a plan may have been noted meanwhile. */
    private Optional<BackendRelease> stillAsked(AskedAssessment asked) {
        return jdbc.sql(SELECT + "WHERE id = :id AND asked_at = :asked FOR UPDATE OF known")
                .param("id", asked.release().id().value())
                .param("asked", asked.askedAt().atOffset(ZoneOffset.UTC))
                .query((row, number) -> release(row))
                .optional();
    }

    @Override
    public void note(BackendReleaseId id, Acknowledgement acknowledgement) {
        jdbc.sql(ACKNOWLEDGE)
                .param("by", acknowledgement.by())
                .param("at", acknowledgement.at().atOffset(ZoneOffset.UTC))
                .param("plan", acknowledgement.plan())
                .param("id", id.value())
                .update();
    }

    private BackendRelease release(ResultSet row) throws SQLException {
        var id = new BackendReleaseId(row.getLong("id"));
        var assessment = row.getString("assessment");
        var documents = row.getString("documents");
        return new BackendRelease(
                id,
                registered(row),
                instant(row, "registered_at"),
                State.valueOf(row.getString("state")),
                documents == null ? List.of() : json.readValue(documents, DOCUMENT_LIST),
                assessment == null ? null : json.readValue(assessment, Assessment.class),
                acknowledgement(row),
                optionalInstant(row, "asked_at"),
                row.getString("refusal"));
    }

    private NewRelease registered(ResultSet row) throws SQLException {
        var team = row.getString("owner_team");
        return new NewRelease(
                row.getString("backend"),
                row.getString("from_version"),
                row.getString("to_version"),
                json.readValue(row.getString("moves"), new TypeReference<Map<String, String>>() {}),
                team == null ? null : new Owner(team, row.getString("owner_contact")),
                row.getObject("deadline", LocalDate.class),
                row.getString("registered_by"));
    }

    private static @Nullable Acknowledgement acknowledgement(ResultSet row) throws SQLException {
        var by = row.getString("acknowledged_by");
        return by == null ? null : new Acknowledgement(by, row.getString("plan"), instant(row, "acknowledged_at"));
    }

    private static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
