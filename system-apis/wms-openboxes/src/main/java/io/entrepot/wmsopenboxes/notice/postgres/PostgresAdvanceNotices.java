package io.entrepot.wmsopenboxes.notice.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.foundation.events.CanonicalJson;
import io.entrepot.foundation.warehouse.notice.Arrived;
import io.entrepot.foundation.warehouse.notice.NoticeId;
import io.entrepot.foundation.warehouse.notice.NoticeRequest;
import io.entrepot.foundation.warehouse.notice.NoticeState;
import io.entrepot.wmsopenboxes.notice.AdvanceNotice;
import io.entrepot.wmsopenboxes.notice.AdvanceNotice.Placement;
import io.entrepot.wmsopenboxes.notice.AdvanceNotice.Standing;
import io.entrepot.wmsopenboxes.notice.AdvanceNotices;
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
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Notices in a table. */
@Repository
class PostgresAdvanceNotices implements AdvanceNotices {

    private static final TypeReference<List<NoticeRequest.Line>> LINES = new TypeReference<>() {};
    private static final TypeReference<List<Arrived>> ARRIVED = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = CanonicalJson.mapper();

    PostgresAdvanceNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public AdvanceNotice keep(NoticeRequest request) {
        jdbc.sql("""
                INSERT INTO advance_notice (notice_id, node, expected_at, origin, lines, state)
                VALUES (:id, :node, :expected, :origin, :lines::jsonb, 'REQUESTED') ON CONFLICT (notice_id) DO NOTHING""")
                .param("id", request.id().value())
                .param("node", request.node().value())
                .param("expected", utc(request.expectedAt()))
                .param("origin", request.origin(), java.sql.Types.VARCHAR)
                .param("lines", json.writeValueAsString(request.lines()))
                .update();
        return find(request.id()).orElseThrow();
    }

    @Override
    public Optional<AdvanceNotice> find(NoticeId id) {
        return jdbc.sql("SELECT * FROM advance_notice WHERE notice_id = :id")
                .param("id", id.value())
                .query((row, number) -> notice(row))
                .optional();
    }

    @Override
    public boolean lease(NoticeId id, Instant now, Instant until) {
        return jdbc.sql("""
                UPDATE advance_notice SET lease_until = :until
                WHERE notice_id = :id AND movement_id IS NULL AND (lease_until IS NULL OR lease_until < :now)""")
                        .param("id", id.value())
                        .param("until", utc(until))
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    @Override
    public void giveBack(NoticeId id) {
        jdbc.sql("UPDATE advance_notice SET lease_until = NULL WHERE notice_id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public AdvanceNotice placed(NoticeId id, Placement placement) {
        jdbc.sql("""
                UPDATE advance_notice
                SET movement_id = :movement, number = :number, shipment_id = :shipment, state = 'ANNOUNCED'
                WHERE notice_id = :id AND movement_id IS NULL""")
                .param("id", id.value())
                .param("movement", placement.movementId())
                .param("number", placement.number())
                .param("shipment", placement.shipmentId())
                .update();
        return find(id).orElseThrow();
    }

    @Override
    public List<AdvanceNotice> open() {
        return jdbc.sql("SELECT * FROM advance_notice WHERE state IN ('ANNOUNCED', 'PARTIALLY_RECEIVED')")
                .query((row, number) -> notice(row))
                .list();
    }

    @Override
    public void stands(NoticeId id, Standing standing) {
        jdbc.sql("UPDATE advance_notice SET state = :state, received = :received::jsonb WHERE notice_id = :id")
                .param("id", id.value())
                .param("state", standing.state().name())
                .param("received", json.writeValueAsString(standing.arrived()))
                .update();
    }

    private AdvanceNotice notice(ResultSet row) throws SQLException {
        return new AdvanceNotice(
                new NoticeRequest(
                        new NoticeId(row.getString("notice_id")),
                        new NodeId(row.getString("node")),
                        row.getObject("expected_at", OffsetDateTime.class).toInstant(),
                        row.getString("origin"),
                        json.readValue(row.getString("lines"), LINES)),
                NoticeState.valueOf(row.getString("state")),
                placement(row),
                json.readValue(row.getString("received"), ARRIVED));
    }

    private static @Nullable Placement placement(ResultSet row) throws SQLException {
        var movement = row.getString("movement_id");
        return movement == null ? null : new Placement(movement, row.getString("number"), row.getString("shipment_id"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
