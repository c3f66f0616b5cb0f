package io.entrepot.benchmarks.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The processes of one measurement; closing ends them, the last one first. */
final class Children implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long GRACE_SECONDS = 10;

    private final Path folder;
    private final Deque<Process> processes = new ArrayDeque<>();

    Children(Path folder) {
        this.folder = folder;
    }

    /** Starts a program and waits until it listens. */
    void start(String name, int port, Map<String, String> environment, List<String> words) {
        var log = folder.resolve(name + ".log");
        try {
            var builder = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            processes.push(process);
            awaitListening(process, port, log);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void awaitListening(Process process, int port, Path log) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!listens(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("nothing listens at " + port + "; see " + log);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        processes.forEach(Children::end);
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
