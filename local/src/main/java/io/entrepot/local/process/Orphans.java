package io.entrepot.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends the processes that a launcher left behind when it was itself killed. */
public final class Orphans {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Orphans() {}

    /** Ends them all, the database last, and says which there were. */
    public static List<String> end(Path state, RunDirectory run) throws IOException, InterruptedException {
        var recorded = RunDirectory.children(state);
        var alive = new TreeMap<String, ProcessHandle>();
        recorded.forEach((name, process) -> process.find().ifPresent(found -> alive.put(name, found)));
        end(alive.entrySet().stream().filter(entry -> !isDatabase(entry)).toList(), "-TERM");
        // PostgreSQL's fast shutdown: it does not wait for its clients
        end(alive.entrySet().stream().filter(Orphans::isDatabase).toList(), "-INT");
        for (var name : recorded.keySet()) {
            run.forget(name);
        }
        return List.copyOf(alive.keySet());
    }

    private static boolean isDatabase(Map.Entry<String, ProcessHandle> entry) {
        return entry.getKey().equals("postgres");
    }

    private static void end(List<Map.Entry<String, ProcessHandle>> orphans, String signal)
            throws IOException, InterruptedException {
        for (var orphan : orphans) {
            new ProcessBuilder("kill", signal, Long.toString(orphan.getValue().pid()))
                    .start()
                    .waitFor();
        }
        for (var orphan : orphans) {
            awaitEnd(orphan.getValue());
        }
    }

    private static void awaitEnd(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot wait for process " + process.pid(), e);
        }
    }
}
