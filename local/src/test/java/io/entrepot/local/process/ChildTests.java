package io.entrepot.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTests {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path state;

    @Test
    void tellsWhyAChildEndedAndWhereItsLogIs() throws IOException {
        try (var run = RunDirectory.claim(state)) {
            var child = launches(run).launch("broken", shell("echo no disk left; exit 3"));

            assertThatThrownBy(() -> child.awaitReady(() -> false, LIMIT))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("broken ended with exit code 3")
                    .hasMessageContaining("no disk left")
                    .hasMessageContaining(state.resolve("logs/broken.log").toString());
        }
    }

    @Test
    void isReadyOnceItHasPrintedItsReadyLine() throws IOException, InterruptedException {
        try (var run = RunDirectory.claim(state)) {
            var child = launches(run).launch("broker", shell("echo started; exec sleep 60"));

            child.awaitReady(() -> child.hasPrinted("started"), LIMIT);
            child.stop(LIMIT);

            assertThat(child.isAlive()).isFalse();
        }
    }

    @Test
    void doesNotTakeTheReadyLineOfAnEarlierProcess() throws IOException, InterruptedException {
        try (var run = RunDirectory.claim(state)) {
            var launches = launches(run);
            launches.runToEnd("broker", shell("echo started"), LIMIT);

            var child = launches.launch("broker", shell("exec sleep 60"));

            assertThat(child.hasPrinted("started")).isFalse();
            child.kill();
        }
    }

    @Test
    void endsWhatAKilledLauncherLeft() throws IOException, InterruptedException {
        ProcessHandle orphan;
        try (var run = RunDirectory.claim(state)) {
            orphan = launches(run).launch("left", shell("exec sleep 60")).handle();
        }

        try (var run = RunDirectory.claim(state)) {
            var ended = Orphans.end(state, run);

            assertThat(ended).containsExactly("left");
            assertThat(RunDirectory.children(state)).isEmpty();
        }
        assertThat(orphan.onExit()).succeedsWithin(LIMIT);
    }

    @Test
    void leavesAStrangerWithARecycledProcessIdAlone() throws IOException, InterruptedException {
        var stranger = launches(RunDirectory.claim(state.resolve("other"))).launch("stranger", shell("exec sleep 60"));
        try (var run = RunDirectory.claim(state)) {
            Files.writeString(state.resolve("run/left.pid"), stranger.handle().pid() + " 2020-01-01T00:00:00Z\n");

            assertThat(Orphans.end(state, run)).isEmpty();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.kill();
        }
    }

    private Launches launches(RunDirectory run) throws IOException {
        return Launches.withFreshLogs(state.resolve("logs"), run);
    }

    private static Command shell(String script) {
        return Command.of(List.of("/bin/sh", "-c", script));
    }
}
