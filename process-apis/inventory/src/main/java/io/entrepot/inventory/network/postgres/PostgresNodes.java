package io.entrepot.inventory.network.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.inventory.network.Cadence;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.network.Nodes;
import io.entrepot.inventory.network.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The network directory as rows that an operator may change. */
@Repository
class PostgresNodes implements Nodes {

    private final JdbcClient jdbc;

    PostgresNodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Node> all() {
        return jdbc.sql("""
                SELECT node, name, warehouse_api, cadence, stage, priority, countries,
                    extract(epoch FROM expected_interval)::bigint AS interval_seconds,
                    extract(epoch FROM hard_staleness)::bigint AS staleness_seconds
                FROM node ORDER BY priority, node""").query(PostgresNodes::node).list();
    }

    @Override
    public boolean isKnown(NodeId node) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM node WHERE node = :node)")
                .param("node", node.value())
                .query(Boolean.class)
                .single();
    }

    private static Node node(ResultSet row, int number) throws SQLException {
        return new Node(
                new NodeId(row.getString("node")),
                row.getString("name"),
                row.getString("warehouse_api"),
                Cadence.valueOf(row.getString("cadence")),
                Duration.ofSeconds(row.getLong("interval_seconds")),
                Duration.ofSeconds(row.getLong("staleness_seconds")),
                Stage.valueOf(row.getString("stage")),
                row.getInt("priority"),
                Set.of((String[]) row.getArray("countries").getArray()));
    }
}
