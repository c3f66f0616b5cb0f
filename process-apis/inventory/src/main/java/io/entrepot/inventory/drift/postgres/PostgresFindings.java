package io.entrepot.inventory.drift.postgres;

import io.entrepot.inventory.drift.Counterpart;
import io.entrepot.inventory.drift.DriftClass;
import io.entrepot.inventory.drift.DriftRule;
import io.entrepot.inventory.drift.DriftRule.Verdict;
import io.entrepot.inventory.drift.Finding;
import io.entrepot.inventory.drift.Findings;
import io.entrepot.inventory.drift.Healing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Findings as rows; one of a subject is open at a time. */
@Repository
class PostgresFindings implements Findings {

    private static final String SELECT = """
            SELECT id, with_whom, place, item, node, state, class, rule, sentence, healing, ours, theirs, owner, times,
                first_seen_at, last_seen_at, closed_at, run FROM drift_finding""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PostgresFindings(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void together(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    @Override
    public List<Finding> openAt(Counterpart with, String place) {
        return jdbc.sql(SELECT
                        + " WHERE with_whom = :with AND place = :place AND closed_at IS NULL ORDER BY id FOR UPDATE")
                .param("with", with.name())
                .param("place", place)
                .query(PostgresFindings::finding)
                .list();
    }

    @Override
    public void save(Collection<Finding> findings) {
        findings.forEach(finding -> {
            if (finding.id() == 0) {
                insert(finding);
            } else {
                update(finding);
            }
        });
    }

    @Override
    public Optional<Finding> find(long id) {
        return jdbc.sql(SELECT + " WHERE id = :id")
                .param("id", id)
                .query(PostgresFindings::finding)
                .optional();
    }

    @Override
    public List<Finding> list(Filter filter, long afterId, int limit) {
        var item = filter.item();
        var node = filter.node();
        return jdbc.sql(SELECT + """
                 WHERE id > :after AND (:state::text IS NULL OR state = :state)
                  AND (:class::text IS NULL OR class = :class) AND (:item::text IS NULL OR item = :item)
                  AND (:node::text IS NULL OR node = :node)
                ORDER BY id LIMIT :limit""")
                .param("after", afterId)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param(
                        "class",
                        filter.driftClass() == null ? null : filter.driftClass().name())
                .param("item", item == null ? null : item.value())
                .param("node", node == null ? null : node.value())
                .param("limit", limit)
                .query(PostgresFindings::finding)
                .list();
    }

    private void insert(Finding finding) {
        jdbc.sql("""
                INSERT INTO drift_finding (with_whom, place, item, node, state, class, rule, sentence, healing, ours,
                    theirs, owner, times, first_seen_at, last_seen_at, closed_at, run)
                VALUES (:with, :place, :item, :node, :state, :class, :rule, :sentence, :healing, :ours, :theirs, :owner,
                    :times, :first, :last, :closed, :run)""")
                .params(SubjectColumns.of(finding.subject()))
                .param("first", finding.firstSeenAt().atOffset(ZoneOffset.UTC))
                .params(columns(finding))
                .update();
    }

    private void update(Finding finding) {
        jdbc.sql("""
                UPDATE drift_finding SET state = :state, class = :class, rule = :rule, sentence = :sentence,
                    healing = :healing, ours = :ours, theirs = :theirs, owner = :owner, times = :times,
                    last_seen_at = :last, closed_at = :closed, run = :run WHERE id = :id""").param("id", finding.id()).params(columns(finding)).update();
    }

    private static Map<String, @Nullable Object> columns(Finding finding) {
        var columns = new HashMap<String, @Nullable Object>();
        var closed = finding.closedAt();
        columns.put("state", finding.state().name());
        columns.put("class", finding.verdict().driftClass().name());
        columns.put("rule", finding.verdict().rule().name());
        columns.put("sentence", finding.verdict().sentence());
        columns.put("healing", finding.verdict().healing().name());
        columns.put("ours", finding.ours());
        columns.put("theirs", finding.theirs());
        columns.put("owner", finding.owner());
        columns.put("times", finding.times());
        columns.put("last", finding.lastSeenAt().atOffset(ZoneOffset.UTC));
        columns.put("closed", closed == null ? null : closed.atOffset(ZoneOffset.UTC));
        columns.put("run", finding.run());
        return columns;
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        return new Finding(
                row.getLong("id"),
                SubjectColumns.of(row),
                Finding.State.valueOf(row.getString("state")),
                new Verdict(
                        DriftClass.valueOf(row.getString("class")),
                        DriftRule.valueOf(row.getString("rule")),
                        row.getString("sentence"),
                        Healing.valueOf(row.getString("healing")),
                        null),
                row.getBigDecimal("ours"),
                row.getBigDecimal("theirs"),
                row.getString("owner"),
                row.getInt("times"),
                row.getObject("first_seen_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("closed_at", OffsetDateTime.class)),
                row.getLong("run"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
