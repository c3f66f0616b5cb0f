package io.entrepot.inventory.drift.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.drift.Accuracy;
import io.entrepot.inventory.drift.Counterpart;
import io.entrepot.inventory.drift.Difference;
import io.entrepot.inventory.drift.Ours;
import io.entrepot.inventory.drift.Run;
import io.entrepot.inventory.drift.Runs;
import io.entrepot.inventory.drift.Scope;
import io.entrepot.inventory.drift.Told;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Comparisons as rows, so that another replica can go on with them. */
@Repository
class PostgresRuns implements Runs {

    private static final String SELECT = """
            SELECT id, items, nodes, requested_by, state, requested_at, look_again_at, finished_at, compared, suspected,
                moving, found, not_compared FROM drift_run""";

    private final JdbcClient jdbc;

    PostgresRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Run request(Scope scope, String by, Instant at) {
        var id = jdbc.sql("""
                INSERT INTO drift_run (items, nodes, requested_by, state, requested_at)
                VALUES (:items, :nodes, :by, 'REQUESTED', :at) RETURNING id""")
                .param(
                        "items",
                        scope.items().stream().map(ItemNumber::value).sorted().toArray(String[]::new))
                .param(
                        "nodes",
                        scope.nodes().stream().map(NodeId::value).sorted().toArray(String[]::new))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        return find(id).orElseThrow();
    }

    @Override
    public Optional<Run> find(long id) {
        return jdbc.sql(SELECT + " WHERE id = :id")
                .param("id", id)
                .query(PostgresRuns::run)
                .optional();
    }

    @Override
    public List<Run> before(long id, int limit) {
        return jdbc.sql(SELECT + " WHERE id < :id ORDER BY id DESC LIMIT :limit")
                .param("id", id)
                .param("limit", limit)
                .query(PostgresRuns::run)
                .list();
    }

    @Override
    public Optional<Instant> lastRequestBy(String by) {
        return jdbc.sql("""
                SELECT requested_at FROM drift_run WHERE requested_by = :by ORDER BY requested_at DESC LIMIT 1""")
                .param("by", by)
                .query((row, number) ->
                        row.getObject("requested_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    @Override
    public List<Run> due(Instant now) {
        return jdbc.sql(SELECT + """
                 WHERE state IN ('REQUESTED', 'LOOKING') OR state = 'WAITING' AND look_again_at <= :now
                ORDER BY id""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(PostgresRuns::run)
                .list();
    }

    @Override
    public void looking(Run run) {
        jdbc.sql("UPDATE drift_run SET state = 'LOOKING' WHERE id = :id")
                .param("id", run.id())
                .update();
    }

    @Override
    @Transactional
    public void looked(Run run, FirstLook look, Instant lookAgainAt) {
        keep(run, look.progress(), "WAITING");
        jdbc.sql("UPDATE drift_run SET look_again_at = :at WHERE id = :id")
                .param("id", run.id())
                .param("at", lookAgainAt.atOffset(ZoneOffset.UTC))
                .update();
        look.suspects().forEach(suspect -> suspect(run, suspect));
        measured(run, look.accuracy());
    }

    @Override
    public List<Difference> suspects(Run run) {
        return jdbc.sql("""
                SELECT with_whom, place, item, node, ours, ours_as_of, theirs FROM drift_suspect WHERE run = :run
                ORDER BY with_whom, place, item, node""")
                .param("run", run.id())
                .query((row, number) -> new Difference(
                        SubjectColumns.of(row),
                        new Ours(row.getBigDecimal("ours"), instant(row, "ours_as_of")),
                        Told.of(row.getBigDecimal("theirs"))))
                .list();
    }

    @Override
    public List<Accuracy> accuracy(Run run) {
        return jdbc.sql("""
                SELECT with_whom, place, measured_at, pairs, agreeing, tolerable, explained FROM drift_accuracy
                WHERE run = :run ORDER BY with_whom, place""")
                .param("run", run.id())
                .query(PostgresRuns::accuracy)
                .list();
    }

    @Override
    @Transactional
    public void done(Run run, Run.Progress progress, List<Accuracy> accuracy, Instant at) {
        keep(run, progress, "DONE");
        jdbc.sql("UPDATE drift_run SET finished_at = :at WHERE id = :id")
                .param("id", run.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("DELETE FROM drift_suspect WHERE run = :run")
                .param("run", run.id())
                .update();
        measured(run, accuracy);
    }

    private void keep(Run run, Run.Progress progress, String state) {
        jdbc.sql("""
                UPDATE drift_run SET state = :state, compared = :compared, suspected = :suspected, moving = :moving,
                    found = :found, not_compared = :notCompared WHERE id = :id""")
                .param("id", run.id())
                .param("state", state)
                .param("compared", progress.compared())
                .param("suspected", progress.suspected())
                .param("moving", progress.moving())
                .param("found", progress.found())
                .param("notCompared", progress.notCompared().toArray(String[]::new))
                .update();
    }

    private void suspect(Run run, Difference suspect) {
        var asOf = suspect.ours().asOf();
        jdbc.sql("""
                INSERT INTO drift_suspect (run, with_whom, place, item, node, ours, ours_as_of, theirs)
                VALUES (:run, :with, :place, :item, :node, :ours, :asOf, :theirs)""")
                .params(SubjectColumns.of(suspect.subject()))
                .param("run", run.id())
                .param("ours", suspect.ours().quantity())
                .param("asOf", asOf == null ? null : asOf.atOffset(ZoneOffset.UTC))
                .param("theirs", suspect.theirs().quantity())
                .update();
    }

    private void measured(Run run, List<Accuracy> accuracy) {
        accuracy.forEach(place -> jdbc.sql("""
                INSERT INTO drift_accuracy (run, with_whom, place, measured_at, pairs, agreeing, tolerable, explained)
                VALUES (:run, :with, :place, :at, :pairs, :agreeing, :tolerable, :explained)
                ON CONFLICT (with_whom, place, run) DO UPDATE
                SET pairs = excluded.pairs, agreeing = excluded.agreeing, tolerable = excluded.tolerable,
                    explained = excluded.explained""")
                .param("run", run.id())
                .param("with", place.with().name())
                .param("place", place.place())
                .param("at", place.measuredAt().atOffset(ZoneOffset.UTC))
                .param("pairs", place.pairs())
                .param("agreeing", place.agreeing())
                .param("tolerable", place.tolerable())
                .param("explained", place.explained())
                .update());
    }

    static Accuracy accuracy(ResultSet row, int number) throws SQLException {
        return new Accuracy(
                Counterpart.valueOf(row.getString("with_whom")),
                row.getString("place"),
                row.getObject("measured_at", OffsetDateTime.class).toInstant(),
                row.getInt("pairs"),
                row.getInt("agreeing"),
                row.getInt("tolerable"),
                row.getInt("explained"));
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getLong("id"),
                new Scope(
                        texts(row.getArray("items")).stream()
                                .map(ItemNumber::new)
                                .collect(Collectors.toSet()),
                        texts(row.getArray("nodes")).stream().map(NodeId::new).collect(Collectors.toSet())),
                row.getString("requested_by"),
                Run.State.valueOf(row.getString("state")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                instant(row, "look_again_at"),
                instant(row, "finished_at"),
                new Run.Progress(
                        row.getInt("compared"),
                        row.getInt("suspected"),
                        row.getInt("moving"),
                        row.getInt("found"),
                        texts(row.getArray("not_compared"))));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
