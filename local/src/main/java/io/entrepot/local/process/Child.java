package io.entrepot.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One process that the launcher started, with its log file. */
public final class Child {

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Duration PROBE_INTERVAL = Duration.ofMillis(100);
    private static final int LINES_IN_FAILURE = 15;

    private final String name;
    private final Path log;
    private final long logStart;
    private final Process process;

    private Child(String name, Path log, long logStart, Process process) {
        this.name = name;
        this.log = log;
        this.logStart = logStart;
        this.process = process;
    }

    static Child start(String name, Command command, Path log) throws IOException {
        long logStart = Files.exists(log) ? Files.size(log) : 0;
        var builder = new ProcessBuilder(inOwnSession(command.arguments()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(command.environment());
        return new Child(name, log, logStart, builder.start());
    }

    /** Ctrl-C reaches a whole process group; in a session of its own a child is stopped by the launcher, in order. */
    private static List<String> inOwnSession(List<String> arguments) {
        if (!Files.isExecutable(SETSID)) {
            return arguments;
        }
        var detached = new ArrayList<String>(List.of(SETSID.toString()));
        detached.addAll(arguments);
        return detached;
    }

    /** Waits until the probe says ready; a child that ends before, or takes longer, is a failure to start. */
    public void awaitReady(BooleanSupplier ready, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw failure("ended with exit code " + process.exitValue() + " before it was ready");
            }
            if (System.nanoTime() > deadline) {
                throw failure("was not ready after " + limit.toSeconds() + " s");
            }
            Thread.sleep(PROBE_INTERVAL);
        }
    }

    void awaitSuccess(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
            throw failure("did not end within " + limit.toSeconds() + " s");
        }
        if (process.exitValue() != 0) {
            throw failure("ended with exit code " + process.exitValue());
        }
    }

    public StartFailure failure(String what) {
        return new StartFailure("%s %s. The last lines of %s:%n%s".formatted(name, what, log, lastLines()));
    }

    /** Whether this process, not an earlier one with the same log, has printed the text. */
    public boolean hasPrinted(String text) {
        return output().contains(text);
    }

    public String name() {
        return name;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public String exit() {
        return process.isAlive() ? "running" : "exit code " + process.exitValue();
    }

    /** Asks the process to end, and ends it by force when its patience is used up. */
    public void stop(Duration patience) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
    }

    /** Ends the process the hard way (SIGKILL), as a crash would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private String lastLines() {
        var lines = output().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_IN_FAILURE), lines.size()));
    }

    private String output() {
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(logStart);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
