package io.entrepot.local.component;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The PostgreSQL database of the platform, as its administrator sees it. */
public record Database(String host, int port, String name, String administrator, String password) {

    private static final int STANDARD_PORT = 5432;
    private static final String JDBC = "jdbc:";
    private static final String MAINTENANCE = "postgres";

    /** The embedded one, or the one that {@code ENTREPOT_POSTGRES_URL} names. */
    static Database at(Site site) {
        var external = site.external("ENTREPOT_POSTGRES_URL");
        return external == null
                ? new Database(Site.HOST, site.port("postgres"), "entrepot", MAINTENANCE, "")
                : external(external, site.environment());
    }

    private static Database external(String url, Map<String, String> environment) {
        var uri = URI.create(url.startsWith(JDBC) ? url.substring(JDBC.length()) : url);
        return new Database(
                uri.getHost(),
                uri.getPort() < 0 ? STANDARD_PORT : uri.getPort(),
                uri.getPath().substring(1),
                environment.getOrDefault("ENTREPOT_POSTGRES_ADMIN_USER", MAINTENANCE),
                environment.getOrDefault("ENTREPOT_POSTGRES_ADMIN_PASSWORD", ""));
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    /** A connection to the platform's database itself. */
    public Connection connect() throws SQLException {
        return connect(name, administrator, password);
    }

    /** A connection to the database that always exists, to create the platform's own. */
    Connection connectToServer() throws SQLException {
        return connect(MAINTENANCE, administrator, password);
    }

    public Connection connectAs(String role) throws SQLException {
        return connect(name, role, LocalSecrets.ofDatabaseRole(role));
    }

    private Connection connect(String database, String user, String secret) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + host + ":" + port + "/" + database, user, secret);
    }
}
