package io.entrepot.inventory.item.erp;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/** Lets one replica at a time read the catalogue; a replica that dies sets the others free with its connection. */
@Component
class SingleReplica {

    private static final String KEY = "hashtextextended(current_schema() || '.catalogue', 0)";

    private final DataSource database;

    SingleReplica(DataSource database) {
        this.database = database;
    }

    /** Runs the work unless another replica is at it; returns whether it ran. */
    boolean runs(Runnable work) {
        try (var connection = database.getConnection()) {
            if (!asked(connection, "pg_try_advisory_lock")) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                asked(connection, "pg_advisory_unlock");
            }
        } catch (SQLException broken) {
            throw new UncategorizedSQLException("guarding the catalogue", null, broken);
        }
    }

    private static boolean asked(Connection connection, String function) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT " + function + "(" + KEY + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
