package io.entrepot.carriereasypost.cases.postgres;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.carriereasypost.cases.CaseKind;
import io.entrepot.carriereasypost.cases.ExceptionCase;
import io.entrepot.carriereasypost.cases.ExceptionCases;
import io.entrepot.carriereasypost.cases.OpenCase;
import io.entrepot.carriereasypost.scan.Parcel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the cases in a table whose key makes a repeated fact one row. */
@Repository
class JdbcExceptionCases implements ExceptionCases {

    private static final String INSERT = """
            INSERT INTO exception_case (kind, fact, shipment_id, order_id, carrier, tracking_number, code,
                mapping_version, occurred_at, opened_at)
            VALUES (:kind, :fact, :shipment, :order, :carrier, :number, :code, :version, :occurred, :opened)
            ON CONFLICT (fact) DO NOTHING""";
    private static final String NEWEST = """
            SELECT * FROM exception_case WHERE case_number < :below ORDER BY case_number DESC LIMIT :limit""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcExceptionCases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void open(ExceptionCase opened) {
        jdbc.sql(INSERT)
                .param("kind", opened.kind().name())
                .param("fact", opened.key())
                .param(
                        "shipment",
                        opened.shipment() == null ? null : opened.shipment().value())
                .param("order", opened.order() == null ? null : opened.order().value())
                .param("carrier", opened.parcel().carrier())
                .param("number", opened.parcel().trackingNumber())
                .param("code", opened.code())
                .param("version", opened.mappingVersion())
                .param("occurred", utc(opened.occurredAt()))
                .param("opened", utc(clock.instant()))
                .update();
    }

    @Override
    public List<OpenCase> newestBelow(long number, int limit) {
        return jdbc.sql(NEWEST)
                .param("below", number)
                .param("limit", limit)
                .query((row, _) -> openCase(row))
                .list();
    }

    private static OpenCase openCase(ResultSet row) throws SQLException {
        return new OpenCase(row.getLong("case_number"), content(row), instant(row, "opened_at"));
    }

    private static ExceptionCase content(ResultSet row) throws SQLException {
        return new ExceptionCase(
                CaseKind.valueOf(row.getString("kind")),
                row.getString("fact"),
                shipment(row.getString("shipment_id")),
                order(row.getString("order_id")),
                new Parcel(row.getString("carrier"), row.getString("tracking_number")),
                row.getString("code"),
                row.getInt("mapping_version"),
                instant(row, "occurred_at"));
    }

    private static @Nullable ShipmentId shipment(@Nullable String value) {
        return value == null ? null : new ShipmentId(value);
    }

    private static @Nullable OrderId order(@Nullable String value) {
        return value == null ? null : new OrderId(value);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
