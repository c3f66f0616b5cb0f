package io.entrepot.inventory.drift.postgres;

import io.entrepot.inventory.drift.Accuracy;
import io.entrepot.inventory.drift.Measurements;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accuracies as rows; a comparison of some items says nothing about a place as a whole. */
@Repository
class PostgresMeasurements implements Measurements {

    private final JdbcClient jdbc;

    PostgresMeasurements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Accuracy> latest() {
        return jdbc.sql("""
                SELECT DISTINCT ON (with_whom, place)
                    with_whom, place, measured_at, pairs, agreeing, tolerable, explained
                FROM drift_accuracy JOIN drift_run ON drift_run.id = drift_accuracy.run
                WHERE drift_run.state = 'DONE' AND cardinality(drift_run.items) = 0
                ORDER BY with_whom, place, run DESC""").query(PostgresRuns::accuracy).list();
    }
}
