package io.entrepot.visibility.timeline.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.visibility.timeline.EventKey;
import io.entrepot.visibility.timeline.RecordedMilestone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads rows into the terms of the feature. */
final class MilestoneRows {

    private MilestoneRows() {}

    static EventKey key(ResultSet row) throws SQLException {
        return new EventKey(row.getString("event_source"), row.getString("event_id"));
    }

    /** Its identifiers are rows of their own. */
    static RecordedMilestone milestone(ResultSet row) throws SQLException {
        var node = row.getString("node");
        var consumer = row.getString("consumer");
        return new RecordedMilestone(
                key(row),
                new OrderId(row.getString("order_id")),
                Milestone.valueOf(row.getString("milestone")),
                node == null ? null : new NodeId(node),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"),
                row.getString("source"),
                consumer == null ? null : new ConsumerId(consumer),
                List.of());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
