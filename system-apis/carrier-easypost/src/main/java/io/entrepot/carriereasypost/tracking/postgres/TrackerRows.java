package io.entrepot.carriereasypost.tracking.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.carriereasypost.scan.Parcel;
import io.entrepot.carriereasypost.scan.TrackerId;
import io.entrepot.carriereasypost.tracking.Reached;
import io.entrepot.carriereasypost.tracking.Shipment;
import io.entrepot.carriereasypost.tracking.Tracker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads rows into the terms of the feature. */
final class TrackerRows {

    private TrackerRows() {}

    static Tracker bareTracker(ResultSet row) throws SQLException {
        var id = row.getString("easypost_id");
        return new Tracker(
                shipment(row),
                id == null ? null : new TrackerId(id),
                row.getString("tracking_url"),
                row.getBoolean("final"),
                instant(row, "created_at"),
                List.of());
    }

    static Reached reached(ResultSet row) throws SQLException {
        return new Reached(
                row.getString("fact"),
                Milestone.valueOf(row.getString("milestone")),
                instant(row, "occurred_at"),
                row.getString("note"),
                row.getInt("mapping_version"));
    }

    private static Shipment shipment(ResultSet row) throws SQLException {
        var node = row.getString("node");
        return new Shipment(
                new ShipmentId(row.getString("shipment_id")),
                new OrderId(row.getString("order_id")),
                new LegId(row.getString("leg_id")),
                node == null ? null : new NodeId(node),
                new Parcel(row.getString("carrier"), row.getString("tracking_number")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
