package io.entrepot.inventory.network.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.Gln;
import io.entrepot.inventory.network.Cadence;
import io.entrepot.inventory.network.Capacity;
import io.entrepot.inventory.network.Coordinates;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.network.NodeKind;
import io.entrepot.inventory.network.Profile;
import io.entrepot.inventory.network.RegisteredNode;
import io.entrepot.inventory.network.Stage;
import io.entrepot.inventory.network.WorkingTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node as a row. */
final class NodeRow {

    static final String SELECT = """
            SELECT node, name, warehouse_api, cadence, stage, priority, countries, canary_share, kind, gln,
                latitude, longitude, cut_off, time_zone, weekdays, holidays, capacity_measure, capacity_per_day, owner,
                version, added_at,
                extract(epoch FROM expected_interval)::bigint AS interval_seconds,
                extract(epoch FROM hard_staleness)::bigint AS staleness_seconds
            FROM node""";

    static final String UPSERT = """
            INSERT INTO node (node, name, warehouse_api, cadence, stage, priority, countries, canary_share, kind, gln,
                latitude, longitude, cut_off, time_zone, weekdays, holidays, capacity_measure, capacity_per_day, owner,
                version, added_at, expected_interval, hard_staleness)
            VALUES (:node, :name, :warehouseApi, :cadence, :stage, :priority, :countries, :canaryShare, :kind, :gln,
                :latitude, :longitude, :cutOff, :zone, :weekdays::smallint[], :holidays::date[], :measure, :perDay, :owner,
                :version, :addedAt, make_interval(secs => :interval), make_interval(secs => :staleness))
            ON CONFLICT (node) DO UPDATE
            SET name = excluded.name, warehouse_api = excluded.warehouse_api, cadence = excluded.cadence,
                stage = excluded.stage, priority = excluded.priority, countries = excluded.countries,
                canary_share = excluded.canary_share, kind = excluded.kind, gln = excluded.gln,
                latitude = excluded.latitude, longitude = excluded.longitude, cut_off = excluded.cut_off,
                time_zone = excluded.time_zone, weekdays = excluded.weekdays, holidays = excluded.holidays,
                capacity_measure = excluded.capacity_measure, capacity_per_day = excluded.capacity_per_day,
                owner = excluded.owner, version = excluded.version,
                expected_interval = excluded.expected_interval, hard_staleness = excluded.hard_staleness""";

    private NodeRow() {}

    static RegisteredNode registered(ResultSet row, int number) throws SQLException {
        var node = new Node(
                new NodeId(row.getString("node")),
                row.getString("name"),
                row.getString("warehouse_api"),
                Cadence.valueOf(row.getString("cadence")),
                Duration.ofSeconds(row.getLong("interval_seconds")),
                Duration.ofSeconds(row.getLong("staleness_seconds")),
                Stage.valueOf(row.getString("stage")),
                row.getInt("priority"),
                Set.of((String[]) row.getArray("countries").getArray()),
                row.getBigDecimal("canary_share"),
                profile(row));
        return new RegisteredNode(
                node,
                row.getLong("version"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }

    static Map<String, @Nullable Object> columns(RegisteredNode saved) {
        var node = saved.node();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("node", node.id().value());
        columns.put("name", node.name());
        columns.put("warehouseApi", node.warehouseApi());
        columns.put("cadence", node.cadence().name());
        columns.put("stage", node.stage().name());
        columns.put("priority", node.priority());
        columns.put("countries", node.countries().stream().sorted().toArray(String[]::new));
        columns.put("canaryShare", node.canaryShare());
        columns.put("interval", node.expectedInterval().toSeconds());
        columns.put("staleness", node.hardStaleness().toSeconds());
        columns.put("version", saved.version());
        columns.put("addedAt", saved.addedAt().atOffset(ZoneOffset.UTC));
        columns.putAll(columns(node.profile()));
        return columns;
    }

    private static Map<String, @Nullable Object> columns(Profile profile) {
        var columns = new HashMap<String, @Nullable Object>();
        var place = profile.coordinates();
        var capacity = profile.capacity();
        columns.put("kind", profile.kind().code());
        columns.put("gln", profile.gln() == null ? null : profile.gln().digits());
        columns.put("latitude", place == null ? null : place.latitude());
        columns.put("longitude", place == null ? null : place.longitude());
        columns.put("measure", capacity == null ? null : capacity.measure().name());
        columns.put("perDay", capacity == null ? null : capacity.perDay());
        columns.put("owner", profile.owner());
        columns.putAll(columns(profile.workingTime()));
        return columns;
    }

    private static Map<String, @Nullable Object> columns(WorkingTime time) {
        return Map.of(
                "cutOff",
                time.cutOff(),
                "zone",
                time.zone().getId(),
                "weekdays",
                time.weekdays().stream()
                        .map(day -> Integer.toString(day.getValue()))
                        .sorted()
                        .toArray(String[]::new),
                "holidays",
                time.holidays().stream().map(LocalDate::toString).sorted().toArray(String[]::new));
    }

    private static Profile profile(ResultSet row) throws SQLException {
        var gln = row.getString("gln");
        return new Profile(
                NodeKind.of(row.getString("kind")),
                gln == null ? null : new Gln(gln),
                coordinates(row),
                workingTime(row),
                capacity(row),
                row.getString("owner"));
    }

    private static @Nullable Coordinates coordinates(ResultSet row) throws SQLException {
        var latitude = row.getBigDecimal("latitude");
        return latitude == null ? null : new Coordinates(latitude, row.getBigDecimal("longitude"));
    }

    private static @Nullable Capacity capacity(ResultSet row) throws SQLException {
        var measure = row.getString("capacity_measure");
        return measure == null ? null : new Capacity(Capacity.Measure.valueOf(measure), row.getInt("capacity_per_day"));
    }

    private static WorkingTime workingTime(ResultSet row) throws SQLException {
        var weekdays = (Short[]) row.getArray("weekdays").getArray();
        var holidays = (java.sql.Date[]) row.getArray("holidays").getArray();
        return new WorkingTime(
                row.getObject("cut_off", LocalTime.class),
                ZoneId.of(row.getString("time_zone")),
                Set.of(Arrays.stream(weekdays).map(day -> DayOfWeek.of(day)).toArray(DayOfWeek[]::new)),
                Set.of(Arrays.stream(holidays).map(java.sql.Date::toLocalDate).toArray(LocalDate[]::new)));
    }
}
