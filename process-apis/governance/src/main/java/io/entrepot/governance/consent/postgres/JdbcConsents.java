package io.entrepot.governance.consent.postgres;

import io.entrepot.governance.consent.Consent;
import io.entrepot.governance.consent.ConsentFilter;
import io.entrepot.governance.consent.ConsentId;
import io.entrepot.governance.consent.Consents;
import io.entrepot.governance.consent.NewConsent;
import io.entrepot.governance.version.VersionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Adds rows for consents and revocations, and changes none; a lock per consumer keeps the same consent from being there twice. */
@Repository
class JdbcConsents implements Consents {

    private static final int ALL = 10_000;

    private static final String SELECT = """
            SELECT given.*, revoked.reason, revoked.recorded_by AS revoked_by, revoked.recorded_at AS revoked_at
            FROM consent given LEFT JOIN consent_revocation revoked ON revoked.consent = given.id
            """;
    private static final String LIST = SELECT + """
            WHERE given.id > :after
                AND (:consumer::text IS NULL OR consumer = :consumer)
                AND (:layer::text IS NULL OR layer = :layer)
                AND (:api::text IS NULL OR api = :api)
                AND (:major::int IS NULL OR major = :major)
                AND (:holds::boolean IS NULL OR (revoked.consent IS NULL) = :holds)
            ORDER BY given.id LIMIT :limit""";
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('consents of ' || :consumer, 0))";
    private static final String SAME = SELECT + """
            WHERE consumer = :consumer AND layer = :layer AND api = :api AND major = :major AND ends_on = :endsOn
                AND revoked.consent IS NULL
            ORDER BY given.id LIMIT 1""";
    private static final String RECORD = """
            INSERT INTO consent (consumer, layer, api, major, ends_on, given_by, recorded_by, recorded_at)
            VALUES (:consumer, :layer, :api, :major, :endsOn, :givenBy, :recordedBy, :at)
            RETURNING id""";
    private static final String NOTE = """
            INSERT INTO consent_revocation (consent, reason, recorded_by, recorded_at)
            VALUES (:id, :reason, :by, :at) ON CONFLICT DO NOTHING""";

    private final JdbcClient jdbc;

    JdbcConsents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that was there twice would hold when it was taken back. */
    @Override
    @Transactional
    public Consent record(NewConsent given, Instant at) {
        jdbc.sql(LOCK)
                .param("consumer", given.consumer())
                .query((row, number) -> 0)
                .list();
        return with(given, SAME)
                .query((row, number) -> consent(row))
                .optional()
                .orElseGet(() -> find(added(given, at)).orElseThrow());
    }

    @Override
    public Optional<Consent> find(ConsentId id) {
        return jdbc.sql(SELECT + "WHERE given.id = :id")
                .param("id", id.value())
                .query((row, number) -> consent(row))
                .optional();
    }

    @Override
    public List<Consent> list(ConsentFilter filter, ConsentId after, int limit) {
        return jdbc.sql(LIST)
                .param("after", after.value())
                .param("consumer", filter.consumer())
                .param("layer", filter.layer())
                .param("api", filter.api())
                .param("major", filter.major())
                .param("holds", filter.holds())
                .param("limit", limit)
                .query((row, number) -> consent(row))
                .list();
    }

    @Override
    public List<Consent> ofVersion(VersionId version) {
        var filter = new ConsentFilter(null, version.layer(), version.api(), version.major(), true);
        return list(filter, new ConsentId(0), ALL);
    }

    @Override
    public void note(ConsentId id, Consent.Revocation revocation) {
        jdbc.sql(NOTE)
                .param("id", id.value())
                .param("reason", revocation.reason())
                .param("by", revocation.recordedBy())
                .param("at", revocation.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private ConsentId added(NewConsent given, Instant at) {
        return with(given, RECORD)
                .param("givenBy", given.givenBy())
                .param("recordedBy", given.recordedBy())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new ConsentId(row.getLong("id")))
                .single();
    }

    private JdbcClient.StatementSpec with(NewConsent given, String sql) {
        return jdbc.sql(sql)
                .param("consumer", given.consumer())
                .param("layer", given.version().layer())
                .param("api", given.version().api())
                .param("major", given.version().major())
                .param("endsOn", given.endsOn());
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                new ConsentId(row.getLong("id")),
                row.getString("consumer"),
                new VersionId(row.getString("layer"), row.getString("api"), row.getInt("major")),
                row.getObject("ends_on", LocalDate.class),
                row.getString("given_by"),
                row.getString("recorded_by"),
                instant(row, "recorded_at"),
                revocation(row));
    }

    private static Consent.@Nullable Revocation revocation(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return reason == null
                ? null
                : new Consent.Revocation(reason, row.getString("revoked_by"), instant(row, "revoked_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
