package io.entrepot.inventory.feed.postgres;

import static java.util.stream.Collectors.toMap;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.inventory.feed.Feeds;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Feeds as the ledger notes their confirmations. */
@Repository
class PostgresFeeds implements Feeds {

    private final JdbcClient jdbc;

    PostgresFeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<NodeId, Instant> confirmed() {
        return jdbc
                .sql("SELECT node, confirmed_as_of FROM node_feed")
                .query((row, number) -> Map.entry(
                        new NodeId(row.getString("node")),
                        row.getObject("confirmed_as_of", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
