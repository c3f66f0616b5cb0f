package io.entrepot.inventory.network.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.inventory.network.ChangingNode.Outcome;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.network.NodeChange;
import io.entrepot.inventory.network.NodeRegister;
import io.entrepot.inventory.network.Nodes;
import io.entrepot.inventory.network.RegisteredNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The network directory as rows, with every change of them. */
@Repository
class PostgresNodes implements Nodes, NodeRegister {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    PostgresNodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Node> all() {
        return registered().stream().map(RegisteredNode::node).toList();
    }

    @Override
    public List<RegisteredNode> registered() {
        return jdbc.sql(NodeRow.SELECT + " ORDER BY priority, node")
                .query(NodeRow::registered)
                .list();
    }

    @Override
    public boolean isKnown(NodeId node) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM node WHERE node = :node)")
                .param("node", node.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<RegisteredNode> find(NodeId node) {
        return find(node, "");
    }

    @Override
    @Transactional
    public Outcome decide(NodeId node, Function<@Nullable RegisteredNode, Outcome> deciding) {
        lockName(node);
        var outcome = deciding.apply(find(node, " FOR UPDATE").orElse(null));
        if (outcome instanceof Outcome.Saved(var saved, var change)) {
            save(saved);
            note(node, change);
        }
        return outcome;
    }

    @Override
    public List<NodeChange> changes(NodeId node, long beforeVersion, int limit) {
        return jdbc.sql("""
                SELECT version, changed_at, changed_by, reason, facts FROM node_change
                WHERE node = :node AND version < :before ORDER BY version DESC LIMIT :limit""")
                .param("node", node.value())
                .param("before", beforeVersion)
                .param("limit", limit)
                .query(PostgresNodes::change)
                .list();
    }

    /** A node that is not there yet has no row to lock. */
    private void lockName(NodeId node) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '.node.' || :node, 0))")
                .param("node", node.value())
                .query()
                .listOfRows();
    }

    private Optional<RegisteredNode> find(NodeId node, String locking) {
        return jdbc.sql(NodeRow.SELECT + " WHERE node = :node" + locking)
                .param("node", node.value())
                .query(NodeRow::registered)
                .optional();
    }

    private void save(RegisteredNode saved) {
        jdbc.sql(NodeRow.UPSERT).params(NodeRow.columns(saved)).update();
    }

    private void note(NodeId node, NodeChange change) {
        jdbc.sql("""
                INSERT INTO node_change (node, version, changed_at, changed_by, reason, facts)
                VALUES (:node, :version, :at, :by, :reason, :facts::jsonb)""")
                .param("node", node.value())
                .param("version", change.version())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .param("by", change.by())
                .param("reason", change.reason())
                .param("facts", JSON.writeValueAsString(change.facts()))
                .update();
    }

    private static NodeChange change(ResultSet row, int number) throws SQLException {
        return new NodeChange(
                row.getLong("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                row.getString("reason"),
                Arrays.asList(JSON.readValue(row.getString("facts"), NodeChange.Fact[].class)));
    }
}
