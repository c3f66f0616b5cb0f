package io.entrepot.local.component;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Creates the database and, for each store, a schema that only the login role of the same name reaches; as often as one likes. */
public final class Schemas implements Component {

    private final List<String> stores;

    public Schemas(List<String> stores) {
        this.stores = List.copyOf(stores);
    }

    @Override
    public String name() {
        return "schemas";
    }

    @Override
    public List<String> waitsFor() {
        return List.of("postgres");
    }

    @Override
    public String start(Site site) throws IOException {
        try {
            create(site.database());
        } catch (SQLException e) {
            throw new IOException("the database cannot be prepared: " + e.getMessage(), e);
        }
        return String.join(" ", stores);
    }

    void create(Database database) throws SQLException {
        createDatabase(database);
        try (var connection = database.connect();
                var sql = connection.createStatement()) {
            sql.execute("REVOKE ALL ON DATABASE " + database.name() + " FROM PUBLIC");
            sql.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
            for (var store : stores) {
                createStore(sql, database.name(), store);
            }
        }
    }

    private static void createDatabase(Database database) throws SQLException {
        try (var connection = database.connectToServer();
                var sql = connection.createStatement()) {
            if (!exists(sql, "pg_database WHERE datname = '" + database.name() + "'")) {
                sql.execute("CREATE DATABASE " + database.name());
            }
        }
    }

    private static void createStore(Statement sql, String database, String store) throws SQLException {
        if (!exists(sql, "pg_roles WHERE rolname = '" + store + "'")) {
            sql.execute("CREATE ROLE " + store + " LOGIN");
        }
        sql.execute("ALTER ROLE " + store + " PASSWORD '" + LocalSecrets.ofDatabaseRole(store) + "'");
        sql.execute("GRANT CONNECT ON DATABASE " + database + " TO " + store);
        sql.execute("CREATE SCHEMA IF NOT EXISTS " + store + " AUTHORIZATION " + store);
        sql.execute("ALTER ROLE " + store + " IN DATABASE " + database + " SET search_path = " + store);
    }

    private static boolean exists(Statement sql, String what) throws SQLException {
        try (var rows = sql.executeQuery("SELECT 1 FROM " + what)) {
            return rows.next();
        }
    }
}
