package io.entrepot.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Starts children, each with a log file of its own, and records them in the run directory. */
public record Launches(Path logs, RunDirectory run) {

    /** Starts with empty logs; a component that starts again later appends to its own. */
    public static Launches withFreshLogs(Path logs, RunDirectory run) throws IOException {
        Files.createDirectories(logs);
        try (var files = Files.list(logs)) {
            for (var log : files.toList()) {
                Files.delete(log);
            }
        }
        return new Launches(logs, run);
    }

    public Child launch(String name, Command command) throws IOException {
        var child = Child.start(name, command, log(name));
        run.record(name, child.handle());
        return child;
    }

    /** Runs a program that does one thing and ends. */
    public void runToEnd(String name, Command command, Duration limit) throws IOException, InterruptedException {
        var child = launch(name, command);
        try {
            child.awaitSuccess(limit);
        } finally {
            run.forget(name);
        }
    }

    public Path log(String name) {
        return logs.resolve(name + ".log");
    }
}
