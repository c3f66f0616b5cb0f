package io.entrepot.inventory.drift.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.drift.Counterpart;
import io.entrepot.inventory.drift.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** A subject as columns. */
final class SubjectColumns {

    private SubjectColumns() {}

    static Subject of(ResultSet row) throws SQLException {
        var node = row.getString("node");
        return new Subject(
                Counterpart.valueOf(row.getString("with_whom")),
                row.getString("place"),
                new ItemNumber(row.getString("item")),
                node.isEmpty() ? null : new NodeId(node));
    }

    static Map<String, String> of(Subject subject) {
        return Map.of(
                "with",
                subject.with().name(),
                "place",
                subject.place(),
                "item",
                subject.item().value(),
                "node",
                subject.node() == null ? "" : subject.node().value());
    }
}
