package io.entrepot.inventory.drift.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.ExceptionCase;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.cases.Kind;
import io.entrepot.inventory.drift.Counterpart;
import io.entrepot.inventory.drift.Difference;
import io.entrepot.inventory.drift.Document;
import io.entrepot.inventory.drift.Evidence;
import io.entrepot.inventory.drift.Evidences;
import io.entrepot.inventory.drift.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Evidence from shipments, postings, receipts and cases. */
@Repository
class PostgresEvidences implements Evidences {

    /** What is older has long been seen by everyone, or explains nothing any more. */
    private static final Duration MEMORY = Duration.ofDays(7);

    private static final List<Kind> MAPPINGS =
            List.of(Kind.UNKNOWN_ITEM, Kind.UNIT_NOT_CONVERTIBLE, Kind.UNKNOWN_BUCKET, Kind.ITEM_NOT_UNDERSTOOD);

    private final JdbcClient jdbc;
    private final ExceptionCases cases;
    private final ChannelEvidence channelEvidence;
    private final Clock clock;

    PostgresEvidences(JdbcClient jdbc, ExceptionCases cases, ChannelEvidence channelEvidence, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.channelEvidence = channelEvidence;
        this.clock = clock;
    }

    @Override
    public Map<Subject, Evidence> about(Collection<Difference> differences) {
        var subjects = differences.stream().map(Difference::subject).toList();
        var open = openCases();
        var unseen = unseenShipments(subjects);
        var unposted = unposted(subjects);
        var posted = posted(subjects);
        var twice = countedTwice(subjects);
        var onChannel = channelEvidence.about(differences);
        var evidence = new HashMap<Subject, Evidence>();
        for (var subject : subjects) {
            var item = subject.item().value();
            var told = open.stream()
                    .filter(one -> isAbout(one, subject))
                    .map(PostgresEvidences::name)
                    .toList();
            evidence.put(
                    subject,
                    switch (subject.with()) {
                        case WAREHOUSE ->
                            new Evidence(
                                    unseen.getOrDefault(subject.place() + "/" + item, List.of()),
                                    twice.getOrDefault(subject.place() + "/" + item, List.of()),
                                    List.of(),
                                    told,
                                    List.of());
                        case ERP ->
                            new Evidence(
                                    unposted.getOrDefault(item, List.of()),
                                    List.of(),
                                    posted.getOrDefault(item, List.of()),
                                    told,
                                    List.of());
                        case CHANNEL ->
                            onChannel.getOrDefault(subject, Evidence.NONE).with(told);
                    });
        }
        return evidence;
    }

    private List<ExceptionCase> openCases() {
        return MAPPINGS.stream()
                .flatMap(kind -> cases.list(CaseFilter.openOf(kind)).stream())
                .toList();
    }

    /** The subject of such a case names the node and the item, or the item alone. */
    private static boolean isAbout(ExceptionCase open, Subject subject) {
        var item = subject.item().value();
        var place = subject.node() == null ? "" : subject.node() + "/";
        return Stream.of(open.subject().split(" "))
                .anyMatch(word ->
                        word.equals(item) || (place.isEmpty() ? word.endsWith("/" + item) : word.equals(place + item)));
    }

    private static String name(ExceptionCase open) {
        return "case " + open.id() + " (" + open.kind() + ")";
    }

    /** What left and the node's report does not show; the warehouse itself may show it already. */
    private Map<String, List<Document>> unseenShipments(List<Subject> subjects) {
        return jdbc
                .sql("""
                SELECT shipped.node || '/' || shipped.item AS about, 'shipment ' || shipped.shipment AS name,
                    -sum(shipped.quantity) AS effect
                FROM shipped_line shipped JOIN stock_position position USING (item, node)
                WHERE shipped.item = ANY(:items) AND position.as_of <= shipped.shipped_at AND shipped.shipped_at > :since
                GROUP BY shipped.node, shipped.item, shipped.shipment ORDER BY 1, 2""")
                .param("items", items(subjects, Counterpart.WAREHOUSE))
                .param("since", since())
                .query(PostgresEvidences::entry)
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** What left or came and is not in the ERP's books; whether a receipt is, it does not say. */
    private Map<String, List<Document>> unposted(List<Subject> subjects) {
        return jdbc
                .sql("""
                SELECT shipped.item AS about, 'shipment ' || shipped.shipment AS name, sum(shipped.quantity) AS effect
                FROM shipped_line shipped
                WHERE shipped.item = ANY(:items) AND shipped.shipped_at > :since
                  AND NOT EXISTS (SELECT FROM posted_shipment posted WHERE posted.shipment = shipped.shipment)
                GROUP BY shipped.item, shipped.shipment
                UNION ALL
                SELECT item, 'receipt ' || receipt || ' at ' || node, -sum(quantity) FROM goods_receipt
                WHERE item = ANY(:items) AND received_at > :since GROUP BY item, receipt, node ORDER BY 1, 2""")
                .param("items", items(subjects, Counterpart.ERP))
                .param("since", since())
                .query(PostgresEvidences::entry)
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** What the ERP has in its books, and would have taken off twice. */
    private Map<String, List<Document>> posted(List<Subject> subjects) {
        return jdbc
                .sql("""
                SELECT shipped.item AS about, 'shipment ' || shipped.shipment AS name, -sum(shipped.quantity) AS effect
                FROM shipped_line shipped JOIN posted_shipment posted ON posted.shipment = shipped.shipment
                WHERE shipped.item = ANY(:items) AND posted.posted_at > :since
                GROUP BY shipped.item, shipped.shipment, posted.posted_at ORDER BY 1, posted.posted_at DESC""")
                .param("items", items(subjects, Counterpart.ERP))
                .param("since", since())
                .query(PostgresEvidences::entry)
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** One document that came under two names, and what its second count adds here since the last report. */
    private Map<String, List<Document>> countedTwice(List<Subject> subjects) {
        return jdbc
                .sql("""
                SELECT again.node || '/' || again.item AS about, again.reason || ' ' || again.reference AS name,
                    again.source || chr(10) || again.movement AS id, -coalesce((
                        SELECT sum((change ->> 'quantity')::numeric) FROM jsonb_array_elements(again.changes) change
                        WHERE change ->> 'bucket' IN ('AVAILABLE', 'ALLOCATED', 'PICKED')), 0) AS effect
                FROM stock_movement again JOIN stock_position position USING (item, node)
                WHERE again.item = ANY(:items) AND again.voided_at IS NULL AND again.occurred_at > position.as_of
                  AND EXISTS (SELECT FROM stock_movement first
                      WHERE first.item = again.item AND first.node = again.node AND first.id < again.id
                        AND first.voided_at IS NULL AND first.reference = again.reference
                        AND first.reason = again.reason AND first.changes = again.changes)
                ORDER BY again.id""")
                .param("items", items(subjects, Counterpart.WAREHOUSE))
                .query((row, number) -> Map.entry(
                        row.getString("about"),
                        new Document(row.getString("name"), row.getBigDecimal("effect"), row.getString("id"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private OffsetDateTime since() {
        return clock.instant().minus(MEMORY).atOffset(ZoneOffset.UTC);
    }

    private static String[] items(List<Subject> subjects, Counterpart with) {
        return subjects.stream()
                .filter(subject -> subject.with() == with)
                .map(subject -> subject.item().value())
                .distinct()
                .toArray(String[]::new);
    }

    private static Map.Entry<String, Document> entry(ResultSet row, int number) throws SQLException {
        return Map.entry(row.getString("about"), new Document(row.getString("name"), row.getBigDecimal("effect")));
    }
}
