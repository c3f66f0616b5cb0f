package io.entrepot.wmsshiphero.upkeep.schedule;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Lets one replica at a time do a job; PostgreSQL frees the lock of a replica that dies. */
@Component
class AdvisoryLocks {

    private final DataSource database;

    AdvisoryLocks(DataSource database) {
        this.database = database;
    }

    /**
     * Runs the work unless another replica is at it.
     *
     * @return whether it ran
     */
    boolean runAlone(String job, Runnable work) {
        try (var connection = database.getConnection()) {
            if (!call(connection, "SELECT pg_try_advisory_lock(hashtext('wms-shiphero'), hashtext(?))", job)) {
                return false;
            }
            try {
                work.run();
            } finally {
                call(connection, "SELECT pg_advisory_unlock(hashtext('wms-shiphero'), hashtext(?))", job);
            }
            return true;
        } catch (SQLException broken) {
            throw new IllegalStateException("the lock of job " + job + " cannot be had", broken);
        }
    }

    private static boolean call(Connection connection, String sql, String job) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, job);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
