package io.entrepot.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entrepot.local.component.Component;
import io.entrepot.local.component.JavaService;
import io.entrepot.local.component.Postgres;
import io.entrepot.local.process.RunDirectory;
import io.entrepot.local.process.StartFailure;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartFailureTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path state;

    @Test
    void namesThePortThatIsInUse() throws IOException {
        try (var other = new ServerSocket(0)) {
            var declaration = List.<Component>of(new Postgres(other.getLocalPort()));

            assertThatThrownBy(() -> RunningPlatform.start(declaration, options()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Port " + other.getLocalPort() + ", which postgres needs, is in use");
        }
    }

    @Test
    void namesTheJarThatIsMissing() {
        var service = JavaService.plain("unbuilt", 8499, "io.entrepot.unbuilt.Unbuilt");

        assertThatThrownBy(() -> RunningPlatform.start(List.of(service), options()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("unbuilt/target/unbuilt-0.1.0-SNAPSHOT.jar is missing")
                .hasMessageContaining("./run");
    }

    @Test
    void refusesASecondStartOnTheSameState() throws IOException {
        var first = RunDirectory.claim(state);

        assertThatThrownBy(() -> RunningPlatform.start(List.of(), options()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("already runs on " + state)
                .hasMessageContaining("process " + ProcessHandle.current().pid());
        first.close();
    }

    @Test
    void givesTheStateBackAfterAFailure() throws IOException {
        var service = JavaService.plain("unbuilt", 8499, "io.entrepot.unbuilt.Unbuilt");
        assertThatThrownBy(() -> RunningPlatform.start(List.of(service), options()))
                .isInstanceOf(StartFailure.class);

        assertThat(RunDirectory.isClaimed(state)).isFalse();
    }

    private Options options() {
        return Options.standard().withState(state).withQuiet(true);
    }
}
