package io.entrepot.inventory.observation.postgres;

import static java.util.stream.Collectors.toMap;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.foundation.events.CanonicalJson;
import io.entrepot.inventory.observation.MovementSequences;
import io.entrepot.inventory.observation.SequenceWatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One row for each source of a node; whoever numbers a movement holds it. */
@Repository
class PostgresMovementSequences implements MovementSequences {

    private static final JsonMapper JSON = CanonicalJson.mapper();
    private static final TypeReference<List<SequenceWatch.Gap>> GAPS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    PostgresMovementSequences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SequenceWatch> of(NodeId node, String source) {
        return jdbc.sql(
                        "SELECT through, gaps FROM movement_sequence WHERE node = :node AND source = :source FOR UPDATE")
                .param("node", node.value())
                .param("source", source)
                .query((row, number) -> watch(row))
                .optional();
    }

    @Override
    public void keep(NodeId node, String source, SequenceWatch watch) {
        jdbc.sql("""
                INSERT INTO movement_sequence (node, source, through, gaps)
                VALUES (:node, :source, :through, :gaps::jsonb)
                ON CONFLICT (node, source) DO UPDATE SET through = excluded.through, gaps = excluded.gaps""")
                .param("node", node.value())
                .param("source", source)
                .param("through", watch.through())
                .param("gaps", JSON.writeValueAsString(watch.gaps()))
                .update();
    }

    @Override
    public Map<String, SequenceWatch> withGaps(NodeId node) {
        return jdbc
                .sql("SELECT source, through, gaps FROM movement_sequence WHERE node = :node AND gaps <> '[]'")
                .param("node", node.value())
                .query((row, number) -> Map.entry(row.getString("source"), watch(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean isReportedSince(NodeId node, Instant moment) {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM stock_position WHERE node = :node AND as_of < :moment)")
                .param("node", node.value())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private static SequenceWatch watch(ResultSet row) throws SQLException {
        return new SequenceWatch(row.getLong("through"), JSON.readValue(row.getString("gaps"), GAPS));
    }
}
