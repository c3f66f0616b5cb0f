package io.entrepot.local.component;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entrepot.local.process.Launches;
import io.entrepot.local.process.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Runs on a real PostgreSQL, as only that can tell who may read what. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class SchemasTests {

    private static final String DENIED = "permission denied";

    private final Postgres postgres = new Postgres(0);
    private final Schemas schemas = new Schemas(List.of("orders", "inventory"));
    private RunDirectory run;
    private Database database;

    @BeforeAll
    void startPostgres(@TempDir Path state) throws IOException, InterruptedException, SQLException {
        run = RunDirectory.claim(state);
        var site = new Site(
                state,
                state,
                Files.createDirectories(Path.of("target/cache")).toAbsolutePath(),
                Ports.free(postgres.ports()),
                Map.of(),
                Launches.withFreshLogs(state.resolve("logs"), run));
        postgres.start(site);
        database = site.database();
        schemas.create(database);
        execute("orders", "CREATE TABLE orders.orders (id text)");
    }

    @AfterAll
    void stopPostgres() throws IOException, InterruptedException {
        postgres.stop();
        run.close();
    }

    @Test
    void letsARoleUseItsOwnSchemaWithoutNamingIt() {
        assertThatCode(() -> execute("orders", "SELECT id FROM orders")).doesNotThrowAnyException();
    }

    @Test
    void keepsARoleFromReadingAnothersSchema() {
        assertThatThrownBy(() -> execute("inventory", "SELECT id FROM orders.orders"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(DENIED);
    }

    @Test
    void keepsARoleFromWritingIntoAnothersSchema() {
        assertThatThrownBy(() -> execute("inventory", "CREATE TABLE orders.notes (id text)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(DENIED);
    }

    @Test
    void keepsRolesOutOfThePublicSchema() {
        assertThatThrownBy(() -> execute("orders", "CREATE TABLE public.notes (id text)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(DENIED);
    }

    @Test
    void keepsARoleFromMakingSchemas() {
        assertThatThrownBy(() -> execute("orders", "CREATE SCHEMA more"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(DENIED);
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "orders", "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void changesNothingWhenItRunsAgain() throws SQLException {
        schemas.create(database);

        assertThatCode(() -> execute("orders", "SELECT id FROM orders")).doesNotThrowAnyException();
    }

    private void execute(String role, String statement) throws SQLException {
        try (var connection = database.connectAs(role);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
