package io.entrepot.governance.access.postgres;

import io.entrepot.governance.access.AccessFilter;
import io.entrepot.governance.access.AccessRequest;
import io.entrepot.governance.access.AccessRequestId;
import io.entrepot.governance.access.AccessRequests;
import io.entrepot.governance.access.NewAccessRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps a row per request; a decision is one statement that finds the row undecided or changes nothing. */
@Repository
class JdbcAccessRequests implements AccessRequests {

    private static final String RECORD = """
            INSERT INTO access_request (consumer, application, scope, reason, requested_by, requested_at)
            VALUES (:consumer, :application, :scope, :reason, :requestedBy, :at)
            ON CONFLICT (consumer, application, scope) WHERE state = 'REQUESTED' DO NOTHING""";
    private static final String OPEN = """
            SELECT * FROM access_request
            WHERE consumer = :consumer AND application = :application AND scope = :scope
            ORDER BY id DESC LIMIT 1""";
    private static final String LIST = """
            SELECT * FROM access_request
            WHERE id > :after AND (:consumer::text IS NULL OR consumer = :consumer) AND (:state::text IS NULL OR state = :state)
                AND (:granted::boolean IS NULL OR (granted_at IS NOT NULL) = :granted)
            ORDER BY id LIMIT :limit""";
    private static final String DECIDE = """
            UPDATE access_request SET state = :state, decided_by = :by, decided_at = :at, decision_reason = :reason
            WHERE id = :id AND state = 'REQUESTED'""";
    private static final String GRANTED = """
            UPDATE access_request SET granted_at = :at
            WHERE id = :id AND state = 'APPROVED' AND granted_at IS NULL""";

    private final JdbcClient jdbc;

    JdbcAccessRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public AccessRequest record(NewAccessRequest request, Instant at) {
        jdbc.sql(RECORD)
                .param("consumer", request.consumer())
                .param("application", request.application())
                .param("scope", request.scope())
                .param("reason", request.reason())
                .param("requestedBy", request.requestedBy())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql(OPEN)
                .param("consumer", request.consumer())
                .param("application", request.application())
                .param("scope", request.scope())
                .query((row, number) -> request(row))
                .single();
    }

    @Override
    public Optional<AccessRequest> find(AccessRequestId id) {
        return jdbc.sql("SELECT * FROM access_request WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> request(row))
                .optional();
    }

    @Override
    public List<AccessRequest> list(AccessFilter filter, AccessRequestId after, int limit) {
        var state = filter.state();
        return jdbc.sql(LIST)
                .param("after", after.value())
                .param("consumer", filter.consumer())
                .param("state", state == null ? null : state.name())
                .param("granted", filter.granted())
                .param("limit", limit)
                .query((row, number) -> request(row))
                .list();
    }

    @Override
    public void decide(AccessRequestId id, AccessRequest.State outcome, AccessRequest.Decision decision) {
        jdbc.sql(DECIDE)
                .param("id", id.value())
                .param("state", outcome.name())
                .param("by", decision.by())
                .param("at", decision.at().atOffset(ZoneOffset.UTC))
                .param("reason", decision.reason())
                .update();
    }

    @Override
    public void noteGranted(AccessRequestId id, Instant at) {
        jdbc.sql(GRANTED)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static AccessRequest request(ResultSet row) throws SQLException {
        return new AccessRequest(
                new AccessRequestId(row.getLong("id")),
                row.getString("consumer"),
                row.getString("application"),
                row.getString("scope"),
                row.getString("reason"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                AccessRequest.State.valueOf(row.getString("state")),
                decision(row),
                instant(row, "granted_at"));
    }

    private static AccessRequest.@Nullable Decision decision(ResultSet row) throws SQLException {
        var at = instant(row, "decided_at");
        return at == null
                ? null
                : new AccessRequest.Decision(row.getString("decided_by"), at, row.getString("decision_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
