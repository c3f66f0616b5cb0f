package io.entrepot.inventory.drift.postgres;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.drift.Counterpart;
import io.entrepot.inventory.drift.Ours;
import io.entrepot.inventory.drift.Projection;
import io.entrepot.inventory.drift.Scope;
import io.entrepot.inventory.drift.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What we believe, from the stock rows of the ledger. */
@Repository
class PostgresProjection implements Projection {

    private final JdbcClient jdbc;
    private final Clock clock;

    PostgresProjection(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public View of(Counterpart with, String place, Scope scope) {
        return switch (with) {
            case WAREHOUSE -> new View.Known(atNode(new NodeId(place), scope));
            case ERP -> overAllNodes(scope);
            case CHANNEL -> new View.Known(onChannel(place, scope));
        };
    }

    private Map<Subject, Ours> atNode(NodeId node, Scope scope) {
        return jdbc
                .sql("""
                SELECT item, sellable AS quantity, as_of FROM stock_position
                WHERE node = :node AND as_of IS NOT NULL AND (cardinality(:items::text[]) = 0 OR item = ANY(:items))""")
                .param("node", node.value())
                .param("items", items(scope))
                .query((row, number) -> Map.entry(Subject.warehouse(item(row), node), ours(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * What the channel was told last, in whole units. Where a threshold or a protection holds, less may be sold than lies
     * at the nodes, and how that is dealt among them is the channel's affair: then only the total can be compared.
     */
    private Map<Subject, Ours> onChannel(String channel, Scope scope) {
        return jdbc
                .sql("""
                WITH told AS (SELECT item, available, told_at, part.node, part.quantity,
                        sum(floor(part.quantity)) OVER (PARTITION BY item) AS dealt
                    FROM availability_told LEFT JOIN LATERAL (
                        SELECT split_part(word, '=', 1) AS node, split_part(word, '=', 2)::numeric AS quantity
                        FROM unnest(string_to_array(nullif(nodes, ''), ' ')) AS word) part ON true
                    WHERE channel = :channel AND available >= 0
                      AND (cardinality(:items::text[]) = 0 OR item = ANY(:items)))
                SELECT item, node, floor(greatest(quantity, 0)) AS quantity, told_at AS as_of FROM told
                WHERE dealt <= available
                UNION ALL
                SELECT DISTINCT item, NULL, floor(available), told_at FROM told WHERE dealt IS NULL OR dealt > available""")
                .param("channel", channel)
                .param("items", items(scope))
                .query((row, number) -> Map.entry(Subject.channel(channel, item(row), node(row)), ours(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable NodeId node(ResultSet row) throws SQLException {
        var node = row.getString("node");
        return node == null ? null : new NodeId(node);
    }

    /** The ERP's total is of everything that lies somewhere, whatever its state, less what has left. */
    private View overAllNodes(Scope scope) {
        var silent = silentNodes();
        if (!silent.isEmpty()) {
            return new View.NotKnown("not all nodes have told their stock lately: " + silent);
        }
        return new View.Known(jdbc
                .sql("""
                WITH own AS (SELECT node FROM node WHERE kind <> 'SUPPLIER' AND stage <> 'RETIRED')
                SELECT item, coalesce(lying.quantity, 0) - coalesce(gone.quantity, 0) AS quantity,
                    NULL::timestamptz AS as_of
                FROM (SELECT item, sum(quantity) AS quantity FROM stock_bucket
                      WHERE node IN (SELECT node FROM own) AND bucket NOT IN ('IN_TRANSIT', 'ON_ORDER')
                      GROUP BY item) lying
                FULL JOIN (SELECT item, sum(unseen) AS quantity FROM stock_position
                      WHERE node IN (SELECT node FROM own) GROUP BY item) gone USING (item)
                WHERE cardinality(:items::text[]) = 0 OR item = ANY(:items)""")
                .param("items", items(scope))
                .query((row, number) -> Map.entry(Subject.erp(item(row)), ours(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private String silentNodes() {
        return jdbc.sql("""
                SELECT node.node FROM node LEFT JOIN node_feed feed ON feed.node = node.node
                WHERE node.kind <> 'SUPPLIER' AND node.stage IN ('LIVE', 'CANARY')
                  AND (feed.confirmed_as_of IS NULL OR feed.confirmed_as_of < :now - node.hard_staleness)
                ORDER BY node.node""").param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(String.class).list().stream()
                .collect(joining(", "));
    }

    private static String[] items(Scope scope) {
        return scope.items().stream().map(ItemNumber::value).toArray(String[]::new);
    }

    private static ItemNumber item(ResultSet row) throws SQLException {
        return new ItemNumber(row.getString("item"));
    }

    private static Ours ours(ResultSet row) throws SQLException {
        return new Ours(row.getBigDecimal("quantity"), instant(row.getObject("as_of", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
