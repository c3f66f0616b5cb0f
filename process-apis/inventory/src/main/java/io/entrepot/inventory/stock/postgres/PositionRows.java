package io.entrepot.inventory.stock.postgres;

import io.entrepot.inventory.stock.Position;
import io.entrepot.inventory.stock.PositionHistory.Measured;
import io.entrepot.inventory.stock.PositionKey;
import io.entrepot.inventory.stock.StockLine;
import java.util.Collection;
import java.util.List;
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
        var lines = positions.stream()
                .flatMap(position -> position.stock().lines().stream().map(line -> new Lying(position.key(), line)))
                .toList();
        dropBuckets(positions, lines);
        keepBuckets(lines);
        markCounting(positions);
        markPassedOver(positions);
    }

    private void keepFigures(List<Position> positions) {
        keys(jdbc.sql("""
                UPDATE stock_position known
                SET as_of = now.as_of, observation = now.observation, sellable = now.sellable,
                    sellable_until = now.sellable_until, claimed = now.claimed, others = now.others, unseen = now.unseen,
                    outflow_quantity = now.outflow_quantity, outflow_period = now.outflow_period,
                    version = known.version + 1
                FROM (
                    SELECT item, node, as_of, observation, sellable, sellable_until, claimed, others, unseen,
                        outflow_quantity, outflow_millis * interval '1 millisecond' AS outflow_period
                    FROM unnest(:items::text[], :nodes::text[], :moments::timestamptz[], :observations::text[],
                        :sellables::numeric[], :untils::date[], :claims::numeric[], :others::numeric[], :unseens::numeric[],
                        :quantities::numeric[], :millis::bigint[])
                    AS t (item, node, as_of, observation, sellable, sellable_until, claimed, others, unseen,
                        outflow_quantity, outflow_millis)
                ) now
                WHERE known.item = now.item AND known.node = now.node
                  AND (known.as_of, known.observation, known.sellable, known.sellable_until, known.claimed, known.others,
                        known.unseen, known.outflow_quantity, known.outflow_period)
                    IS DISTINCT FROM (now.as_of, now.observation, now.sellable, now.sellable_until, now.claimed, now.others,
                        now.unseen, now.outflow_quantity, now.outflow_period)"""), positions.stream().map(Position::key).toList())
                .param("moments", Columns.of(positions, Position::asOf))
                .param("observations", Columns.of(positions, position -> observation(position.last())))
                .param("sellables", Columns.of(positions, Position::sellable))
                .param("untils", Columns.of(positions, Position::sellableUntil))
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

    private void dropBuckets(List<Position> positions, List<Lying> lines) {
        keys(jdbc.sql("""
                DELETE FROM stock_bucket known
                USING unnest(:items::text[], :nodes::text[]) AS wanted (item, node)
                WHERE known.item = wanted.item AND known.node = wanted.node AND NOT EXISTS (
                    SELECT FROM unnest(:lyingItems::text[], :lyingNodes::text[], :lots::text[], :buckets::text[])
                        AS lying (item, node, lot, bucket)
                    WHERE (lying.item, lying.node, lying.lot, lying.bucket)
                        = (known.item, known.node, known.lot, known.bucket))"""), positions.stream().map(Position::key).toList())
                .param("lyingItems", Columns.of(lines, line -> line.position().item()))
                .param("lyingNodes", Columns.of(lines, line -> line.position().node()))
                .param("lots", Columns.of(lines, line -> line.line().lot()))
                .param("buckets", Columns.of(lines, line -> line.line().bucket()))
                .update();
    }

    private void keepBuckets(List<Lying> lines) {
        keys(jdbc.sql("""
                INSERT INTO stock_bucket AS known (item, node, lot, bucket, quantity, expiry)
                SELECT * FROM unnest(:items::text[], :nodes::text[], :lots::text[], :buckets::text[], :quantities::numeric[],
                    :expiries::date[])
                ON CONFLICT (item, node, lot, bucket) DO UPDATE
                SET quantity = excluded.quantity, expiry = excluded.expiry
                WHERE (known.quantity, known.expiry) IS DISTINCT FROM (excluded.quantity, excluded.expiry)"""), lines.stream().map(Lying::position).toList())
                .param("lots", Columns.of(lines, line -> line.line().lot()))
                .param("buckets", Columns.of(lines, line -> line.line().bucket()))
                .param(
                        "quantities",
                        Columns.of(lines, line -> line.line().quantity().toPlainString()))
                .param("expiries", Columns.of(lines, line -> line.line().expiry()))
                .update();
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

    private static @org.jspecify.annotations.Nullable String observation(
            @org.jspecify.annotations.Nullable Measured measured) {
        return measured == null ? null : measured.snapshot().observation();
    }

    private static StatementSpec keys(StatementSpec statement, Collection<PositionKey> positions) {
        return statement
                .param("items", Columns.of(positions, PositionKey::item))
                .param("nodes", Columns.of(positions, PositionKey::node));
    }

    private record Lying(PositionKey position, StockLine line) {}
}
