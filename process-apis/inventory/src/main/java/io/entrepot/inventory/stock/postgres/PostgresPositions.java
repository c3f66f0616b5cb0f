package io.entrepot.inventory.stock.postgres;

import static java.util.stream.Collectors.toSet;

import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.ObservationCorrected;
import io.entrepot.inventory.stock.Position;
import io.entrepot.inventory.stock.PositionHistory;
import io.entrepot.inventory.stock.PositionKey;
import io.entrepot.inventory.stock.Positions;
import io.entrepot.inventory.stock.StockMovement;
import io.entrepot.inventory.stock.StockSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** History and positions in PostgreSQL; every change holds the rows of its positions. */
@Repository
class PostgresPositions implements Positions {

    /** Corrections of a node and what is told of it take turns, so that neither misses the other. */
    private static final String TURN = "hashtextextended(current_schema() || '.corrections.' || node, 0)";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final HistoryRows history;
    private final HistoryReading reading;
    private final PositionRows rows;

    PostgresPositions(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            HistoryRows history,
            HistoryReading reading,
            PositionRows rows) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.history = history;
        this.reading = reading;
        this.rows = rows;
    }

    @Override
    public void exclusively(Collection<PositionKey> positions, Runnable work) {
        transaction.executeWithoutResult(status -> {
            if (!positions.isEmpty()) {
                rows.lock(positions);
            }
            work.run();
        });
    }

    @Override
    public void exclusivelyTold(Collection<PositionKey> positions, Runnable work) {
        transaction.executeWithoutResult(status -> {
            takeTurn(
                    "pg_advisory_xact_lock_shared",
                    positions.stream().map(PositionKey::node).collect(toSet()));
            exclusively(positions, work);
        });
    }

    @Override
    public Addition<StockSnapshot> addSnapshots(List<StockSnapshot> told) {
        return history.addSnapshots(told);
    }

    @Override
    public Addition<StockMovement> addMovements(List<StockMovement> told) {
        return history.addMovements(told);
    }

    @Override
    public Map<PositionKey, Instant> concerned(ObservationCorrected correction) {
        takeTurn("pg_advisory_xact_lock", Set.of(correction.node()));
        return history.concerned(correction);
    }

    @Override
    public void correct(ObservationCorrected correction) {
        history.correct(correction);
    }

    @Override
    public List<PositionHistory> since(Map<PositionKey, Instant> moments) {
        return reading.since(moments);
    }

    @Override
    public void keep(List<Position> positions) {
        rows.keep(positions);
    }

    @Override
    public void confirm(FeedConfirmed confirmed) {
        jdbc.sql("""
                INSERT INTO node_feed AS known (node, confirmed_as_of) VALUES (:node, :asOf)
                ON CONFLICT (node) DO UPDATE
                SET confirmed_as_of = greatest(known.confirmed_as_of, excluded.confirmed_as_of)""")
                .param("node", confirmed.node().value())
                .param("asOf", confirmed.asOf().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Set<PositionKey> withOverlay(NodeId node) {
        return jdbc.sql("""
                SELECT item, node FROM stock_position position
                WHERE node = :node AND (unseen > 0 OR others > 0) AND (unseen > 0 OR EXISTS (
                    SELECT FROM leg_line line
                    WHERE line.item = position.item AND line.node = position.node AND line.open > 0))""")
                .param("node", node.value())
                .query((row, number) -> Columns.position(row))
                .set();
    }

    @Override
    public Set<PositionKey> heldAt(Collection<PositionKey> positions, Instant moment) {
        return jdbc.sql("""
                SELECT position.item, position.node
                FROM unnest(:items::text[], :nodes::text[]) AS wanted (item, node)
                JOIN stock_position position ON position.item = wanted.item AND position.node = wanted.node
                LEFT JOIN node_feed feed ON feed.node = wanted.node
                WHERE greatest(position.as_of, feed.confirmed_as_of) >= :moment""")
                .param("items", Columns.of(positions, PositionKey::item))
                .param("nodes", Columns.of(positions, PositionKey::node))
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Columns.position(row))
                .set();
    }

    @Override
    public Set<PositionKey> expiredOn(LocalDate day) {
        return jdbc.sql("SELECT item, node FROM stock_position WHERE sellable_until < :day")
                .param("day", day)
                .query((row, number) -> Columns.position(row))
                .set();
    }

    private void takeTurn(String lock, Set<NodeId> nodes) {
        jdbc.sql("SELECT " + lock + "(" + TURN + ") FROM unnest(:nodes::text[]) AS t (node) ORDER BY node")
                .param("nodes", Columns.of(nodes, NodeId::value))
                .query()
                .listOfRows();
    }
}
