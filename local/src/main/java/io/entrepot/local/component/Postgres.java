package io.entrepot.local.component;

import io.entrepot.local.process.StartFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL server of this platform alone, with its data in the state directory. */
public final class Postgres implements Component {

    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
    private static final Duration STOP_INTERVAL = Duration.ofMillis(50);

    /** The launcher administers without a password from this machine; every other role must prove itself. */
    private static final String ACCESS_RULES = """
            host all postgres 127.0.0.1/32 trust
            host all postgres ::1/128 trust
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final int declaredPort;
    private volatile @Nullable EmbeddedPostgres server;
    private volatile @Nullable Path data;

    public Postgres(int declaredPort) {
        this.declaredPort = declaredPort;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<String> waitsFor() {
        return List.of();
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of(name(), declaredPort);
    }

    @Override
    public String start(Site site) throws IOException, InterruptedException {
        stop(); // of a killed server the library still holds the lock
        var directory = site.stateDirectory("postgres").resolve("data");
        data = directory;
        forgetEndedServer(directory);
        server = serverAt(site, directory, PostgresBinaries.in(site.cache()).withoutIncomplete())
                .start();
        process().ifPresent(process -> record(site, process));
        return Site.HOST + ":" + site.port(name());
    }

    private EmbeddedPostgres.Builder serverAt(Site site, Path directory, PostgresBinaries binaries) {
        var log = ProcessBuilder.Redirect.appendTo(site.launches().log(name()).toFile());
        return EmbeddedPostgres.builder()
                .setPort(site.port(name()))
                .setPGStartupWait(START_LIMIT)
                .setRegisterShutdownHook(false) // the platform stops the database last
                .setOverrideWorkingDirectory(binaries.directory().toFile())
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setDataDirectoryCustomizer(Postgres::restrictAccess)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setServerConfig("fsync", "on") // the library is made for tests and switches both off
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", Site.HOST)
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "128MB");
    }

    private static void restrictAccess(File directory) {
        try {
            Files.writeString(directory.toPath().resolve("pg_hba.conf"), ACCESS_RULES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that was killed leaves a file that keeps the next one from starting for as long as the file names a process. */
    private static void forgetEndedServer(Path directory) throws IOException {
        var file = directory.resolve("postmaster.pid");
        if (Files.exists(file) && process(directory).filter(Postgres::works).isEmpty()) {
            Files.delete(file);
        }
    }

    private static boolean works(ProcessHandle process) {
        return process.info().command().isPresent(); // a process that ended and was not yet reaped has none
    }

    @Override
    public boolean isAlive() {
        return process().filter(Postgres::works).isPresent();
    }

    @Override
    public void stop() throws InterruptedException {
        var current = server;
        server = null;
        if (current != null) {
            var process = process();
            close(current);
            if (process.isPresent()) {
                requireEnd(process.get());
            }
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library only logs when it could not stop the server, which would then outlive the platform with nobody to know. */
    private static void requireEnd(ProcessHandle process) throws InterruptedException {
        long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
        process.destroy();
        while (works(process) && System.nanoTime() < deadline) {
            Thread.sleep(STOP_INTERVAL);
        }
        process.destroyForcibly();
    }

    @Override
    public void kill() {
        process().ifPresent(ProcessHandle::destroyForcibly);
    }

    private Optional<ProcessHandle> process() {
        var directory = data;
        return directory == null ? Optional.empty() : process(directory);
    }

    private static Optional<ProcessHandle> process(Path directory) {
        try (var lines = Files.lines(directory.resolve("postmaster.pid"))) {
            return lines.findFirst().map(String::strip).map(Long::parseLong).flatMap(ProcessHandle::of);
        } catch (IOException e) { // no such file: no server
            return Optional.empty();
        }
    }

    private static void record(Site site, ProcessHandle process) {
        try {
            site.launches().run().record("postgres", process);
        } catch (IOException e) {
            throw new StartFailure("The process of PostgreSQL could not be recorded.", e);
        }
    }
}
