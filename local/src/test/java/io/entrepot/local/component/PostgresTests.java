package io.entrepot.local.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.local.process.Launches;
import io.entrepot.local.process.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTests {

    private final Postgres postgres = new Postgres(0);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path state;

    @Test
    void endsTheServerAlsoWhenItsOwnStopProgramFails() throws IOException, InterruptedException {
        try (var run = RunDirectory.claim(state)) {
            postgres.start(site(run));
            var server = RunDirectory.children(state)
                    .values()
                    .iterator()
                    .next()
                    .find()
                    .orElseThrow();
            var stopProgram = Path.of(server.info().command().orElseThrow()).resolveSibling("pg_ctl");
            var hidden = stopProgram.resolveSibling("pg_ctl.hidden");

            Files.move(stopProgram, hidden);
            try {
                postgres.stop();
            } finally {
                Files.move(hidden, stopProgram);
            }

            assertThat(server.info().command()).isEmpty();
        }
    }

    private Site site(RunDirectory run) throws IOException {
        return new Site(
                state,
                state,
                Files.createDirectories(Path.of("target/cache")).toAbsolutePath(),
                Ports.free(postgres.ports()),
                Map.of(),
                Launches.withFreshLogs(state.resolve("logs"), run));
    }
}
