package io.entrepot.inventory.stock.postgres;

import static java.util.stream.Collectors.toSet;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.inventory.stock.Position;
import io.entrepot.inventory.stock.PositionHistory.Measured;
import io.entrepot.inventory.stock.PositionKey;
import io.entrepot.inventory.stock.StockLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Positions as rows: what a position comes to, and its buckets. */
@Component
class PositionRows {

    private final JdbcClient jdbc;

    PositionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the rows of these positions, which exist from now on. */
    void lock(Collection<PositionKey> positions) {
        keys(jdbc.sql("""
                INSERT INTO stock_position (item, node)
                SELECT item, node FROM unnest(:items::text[], :nodes::text[]) AS wanted (item, node)
                WHERE NOT EXISTS (SELECT FROM stock_position known
                    WHERE known.item = wanted.item AND known.node = wanted.node)
                ORDER BY item, node ON CONFLICT DO NOTHING"""), positions).update();
        keys(jdbc.sql("""
                SELECT FROM stock_position position
                JOIN unnest(:items::text[], :nodes::text[]) AS wanted (item, node)
                    ON wanted.item = position.item AND wanted.node = position.node
                ORDER BY position.item, position.node FOR UPDATE OF position"""), positions).query().listOfRows();
    }

    void keep(List<Position> positions) {
        keepFigures(positions);
        keepBuckets(positions);
        markCounting(positions);
        markPassedOver(positions);
    }

    private void keepFigures(List<Position> positions) {
        keys(jdbc.sql("""
                UPDATE stock_position known
                SET as_of = now.as_of, observation = now.observation, sellable = now.sellable,
                    sellable_until = now.sellable_until, unlotted = now.unlotted, claimed = now.claimed, others = now.others, unseen = now.unseen,
                    outflow_quantity = now.outflow_quantity, outflow_period = now.outflow_period,
                    version = known.version + 1
                FROM (
                    SELECT item, node, as_of, observation, sellable, sellable_until, unlotted, claimed, others, unseen,
                        outflow_quantity, outflow_millis * interval '1 millisecond' AS outflow_period
                    FROM unnest(:items::text[], :nodes::text[], :moments::timestamptz[], :observations::text[],
                        :sellables::numeric[], :untils::date[], :unlotteds::numeric[], :claims::numeric[], :others::numeric[], :unseens::numeric[],
                        :quantities::numeric[], :millis::bigint[])
                    AS t (item, node, as_of, observation, sellable, sellable_until, unlotted, claimed, others, unseen,
                        outflow_quantity, outflow_millis)
                ) now
                WHERE known.item = now.item AND known.node = now.node
                  AND (known.as_of, known.observation, known.sellable, known.sellable_until, known.unlotted, known.claimed, known.others,
                        known.unseen, known.outflow_quantity, known.outflow_period)
                    IS DISTINCT FROM (now.as_of, now.observation, now.sellable, now.sellable_until, now.unlotted, now.claimed, now.others,
                        now.unseen, now.outflow_quantity, now.outflow_period)"""), positions.stream().map(Position::key).toList())
                .param("moments", Columns.of(positions, Position::asOf))
                .param("observations", Columns.of(positions, position -> observation(position.last())))
                .param("sellables", Columns.of(positions, Position::sellable))
                .param("untils", Columns.of(positions, Position::sellableUntil))
                .param("unlotteds", Columns.of(positions, Position::unlotted))
                .param("claims", Columns.of(positions, Position::claimed))
                .param("others", Columns.of(positions, Position::others))
                .param("unseens", Columns.of(positions, Position::unseen))
                .param(
                        "quantities",
                        Columns.of(positions, position -> position.outflow().quantity()))
                .param(
                        "millis",
                        Columns.of(
                                positions,
                                position -> position.outflow().period().toMillis()))
                .update();
    }

    /** Most of what lies somewhere has not changed since; only the rest is written. */
    private void keepBuckets(List<Position> positions) {
        var known = keys(jdbc.sql("""
                SELECT known.item, known.node, lot, bucket, expiry, trim_scale(quantity) AS quantity FROM stock_bucket known
                JOIN unnest(:items::text[], :nodes::text[]) AS wanted (item, node)
                    ON wanted.item = known.item AND wanted.node = known.node"""), positions.stream().map(Position::key).toList())
                .query(PositionRows::lying)
                .set();
        var now = positions.stream()
                .flatMap(position -> position.stock().lines().stream().map(line -> new Lying(position.key(), line)))
                .toList();
        var places = now.stream().map(Lying::place).collect(toSet());
        drop(known.stream().filter(lying -> !places.contains(lying.place())).toList());
        keepLines(now.stream().filter(lying -> !known.contains(lying)).toList());
    }

    private void drop(Collection<Lying> gone) {
        if (!gone.isEmpty()) {
            places(jdbc.sql("""
                    DELETE FROM stock_bucket known
                    USING unnest(:items::text[], :nodes::text[], :lots::text[], :buckets::text[]) AS gone (item, node, lot, bucket)
                    WHERE known.item = gone.item AND known.node = gone.node AND known.lot = gone.lot
                      AND known.bucket = gone.bucket"""), gone).update();
        }
    }

    private void keepLines(Collection<Lying> lying) {
        if (!lying.isEmpty()) {
            places(jdbc.sql("""
                    INSERT INTO stock_bucket (item, node, lot, bucket, quantity, expiry)
                    SELECT * FROM unnest(:items::text[], :nodes::text[], :lots::text[], :buckets::text[],
                        :quantities::numeric[], :expiries::date[])
                    ON CONFLICT (item, node, lot, bucket) DO UPDATE
                    SET quantity = excluded.quantity, expiry = excluded.expiry"""), lying)
                    .param(
                            "quantities",
                            Columns.of(lying, one -> one.line().quantity().toPlainString()))
                    .param("expiries", Columns.of(lying, one -> one.line().expiry()))
                    .update();
        }
    }

    private void markCounting(List<Position> positions) {
        var counting = positions.stream()
                .flatMap(position -> position.remeasured().stream())
                .toList();
        keys(
                        jdbc.sql("""
                UPDATE stock_snapshot told
                SET counts = true, outflow_quantity = now.quantity, outflow_period = now.millis * interval '1 millisecond'
                FROM unnest(:items::text[], :nodes::text[], :observations::text[], :quantities::numeric[], :millis::bigint[])
                    AS now (item, node, observation, quantity, millis)
                WHERE (told.node, told.observation, told.item) = (now.node, now.observation, now.item)"""),
                        counting.stream().map(one -> one.snapshot().position()).toList())
                .param("observations", Columns.of(counting, PositionRows::observation))
                .param("quantities", Columns.of(counting, one -> one.outflow().quantity()))
                .param(
                        "millis",
                        Columns.of(counting, one -> one.outflow().period().toMillis()))
                .update();
    }

    private void markPassedOver(List<Position> positions) {
        var passedOver = positions.stream()
                .flatMap(position -> position.passedOver().stream())
                .toList();
        if (!passedOver.isEmpty()) {
            keys(jdbc.sql("""
                    UPDATE stock_snapshot told SET counts = false
                    FROM unnest(:items::text[], :nodes::text[], :observations::text[]) AS now (item, node, observation)
                    WHERE (told.node, told.observation, told.item) = (now.node, now.observation, now.item)
                      AND told.counts"""), passedOver.stream().map(one -> one.position()).toList())
                    .param("observations", Columns.of(passedOver, one -> one.observation()))
                    .update();
        }
    }

    private static @Nullable String observation(@Nullable Measured measured) {
        return measured == null ? null : measured.snapshot().observation();
    }

    private static StatementSpec keys(StatementSpec statement, Collection<PositionKey> positions) {
        return statement
                .param("items", Columns.of(positions, PositionKey::item))
                .param("nodes", Columns.of(positions, PositionKey::node));
    }

    private static StatementSpec places(StatementSpec statement, Collection<Lying> lying) {
        return keys(statement, lying.stream().map(Lying::position).toList())
                .param("lots", Columns.of(lying, one -> one.line().lot()))
                .param("buckets", Columns.of(lying, one -> one.line().bucket()));
    }

    private static Lying lying(ResultSet row, int number) throws SQLException {
        return new Lying(
                Columns.position(row),
                new StockLine(
                        Bucket.valueOf(row.getString("bucket")),
                        row.getString("lot"),
                        row.getObject("expiry", LocalDate.class),
                        row.getBigDecimal("quantity")));
    }

    private record Lying(PositionKey position, StockLine line) {

        private Place place() {
            return new Place(position, line.bucket(), line.lot());
        }
    }

    private record Place(PositionKey position, Bucket bucket, String lot) {}
}
