package io.entrepot.inventory.drift.postgres;

import static java.util.stream.Collectors.groupingBy;

import io.entrepot.inventory.drift.Counterpart;
import io.entrepot.inventory.drift.Difference;
import io.entrepot.inventory.drift.Document;
import io.entrepot.inventory.drift.Evidence;
import io.entrepot.inventory.drift.Subject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What explains that a channel shows something else than we told it: its own orders. */
@Component
class ChannelEvidence {

    private static final Duration MEMORY = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    ChannelEvidence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<Subject, Evidence> about(Collection<Difference> differences) {
        var found = new HashMap<Subject, Evidence>();
        differences.stream()
                .filter(difference -> difference.subject().with() == Counterpart.CHANNEL)
                .collect(groupingBy(difference -> difference.subject().place()))
                .forEach((channel, ofChannel) -> {
                    var items = ofChannel.stream()
                            .map(difference -> difference.subject().item().value())
                            .distinct()
                            .toArray(String[]::new);
                    var waiting = waiting(channel, items);
                    var known = known(channel, items);
                    ofChannel.forEach(difference -> found.put(
                            difference.subject(),
                            new Evidence(
                                    underway(difference, waiting),
                                    List.of(),
                                    documents(difference.subject(), known),
                                    List.of(),
                                    List.of())));
                });
        return found;
    }

    /** The channel has taken orders off what it shows at once; we hear of them and decide on them a little later. */
    private static List<Document> underway(Difference difference, List<Part> waiting) {
        var underway = new ArrayList<>(documents(difference.subject(), waiting));
        var intended = difference.theirs().intended();
        if (intended != null && intended.compareTo(difference.ours().quantity()) < 0) {
            underway.add(new Document(
                    "open orders that the channel counts already",
                    intended.subtract(difference.ours().quantity())));
        }
        return underway;
    }

    private static List<Document> documents(Subject subject, List<Part> parts) {
        var sums = new LinkedHashMap<String, BigDecimal>();
        parts.stream()
                .filter(part -> part.item().equals(subject.item().value())
                        && (subject.node() == null
                                || part.node() == null
                                || part.node().equals(subject.node().value())))
                .forEach(part -> sums.merge(part.name(), part.effect(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(sum -> new Document(sum.getKey(), sum.getValue()))
                .toList();
    }

    private List<Part> waiting(String channel, String[] items) {
        return jdbc.sql("""
                SELECT item, NULL AS node, 'order ' || order_ref AS name, -quantity AS effect FROM channel_demand
                WHERE channel = :channel AND item = ANY(:items) ORDER BY order_ref""")
                .param("channel", channel)
                .param("items", items)
                .query(ChannelEvidence::part)
                .list();
    }

    /** Orders of the channel that we have reserved, and what of them was given back: each counts once on both sides. */
    private List<Part> known(String channel, String[] items) {
        return jdbc.sql("""
                SELECT taken.item, taken.node,
                    CASE taken.kind WHEN 'HARD' THEN 'order ' ELSE 'cancellation of ' END || decided.channel_order AS name,
                    -sum(taken.quantity) AS effect
                FROM allocation decided JOIN leg ON leg.order_id = decided.order_id
                JOIN reservation taken ON taken.leg_id = leg.leg_id
                WHERE decided.channel = :channel AND decided.channel_order IS NOT NULL AND decided.decided_at > :since
                  AND taken.item = ANY(:items) AND taken.kind IN ('HARD', 'RELEASED')
                GROUP BY taken.item, taken.node, taken.kind, decided.channel_order, decided.decided_at
                ORDER BY decided.decided_at DESC""")
                .param("channel", channel)
                .param("items", items)
                .param("since", clock.instant().minus(MEMORY).atOffset(ZoneOffset.UTC))
                .query(ChannelEvidence::part)
                .list();
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        return new Part(
                row.getString("item"), row.getString("node"), row.getString("name"), row.getBigDecimal("effect"));
    }

    /** The part of a document that concerns one item, and one node where that is known. */
    record Part(String item, @Nullable String node, String name, BigDecimal effect) {}
}
