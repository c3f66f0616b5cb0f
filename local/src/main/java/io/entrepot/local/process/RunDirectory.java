package io.entrepot.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers on disk which processes were started, so that the next start can end those that a killed launcher left. */
public final class RunDirectory implements AutoCloseable {

    private static final String LAUNCHER = "launcher";
    private static final String SUFFIX = ".pid";

    /** Closing any channel of a file lets go of all locks that this JVM has on it, so it must not be opened twice here. */
    private static final Set<Path> CLAIMED_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel lock;

    private RunDirectory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** Takes the state directory for this process; the operating system lets go of it even when the launcher is killed. */
    public static RunDirectory claim(Path state) throws IOException {
        var directory = Files.createDirectories(state.resolve("run"));
        var lock = lockFor(directory);
        if (lock.isEmpty()) {
            throw new StartFailure(
                    "Entrepot already runs on %s (%s). Stop it with ./run stop, or choose another state directory."
                            .formatted(
                                    state,
                                    launcher(state)
                                            .map(p -> "process " + p.pid())
                                            .orElse("another process")));
        }
        var run = new RunDirectory(directory, lock.get());
        run.record(LAUNCHER, ProcessHandle.current());
        return run;
    }

    /** Whether a launcher holds the state directory at this moment. */
    public static boolean isClaimed(Path state) throws IOException {
        var directory = state.resolve("run");
        if (!Files.isDirectory(directory)) {
            return false;
        }
        var lock = CLAIMED_HERE.contains(directory) ? Optional.<FileChannel>empty() : tryLock(directory);
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isEmpty();
    }

    public static Optional<ProcessHandle> launcher(Path state) {
        return read(state.resolve("run").resolve(LAUNCHER + SUFFIX)).flatMap(RecordedProcess::find);
    }

    /** The recorded children by name, alive or not. */
    public static SortedMap<String, RecordedProcess> children(Path state) throws IOException {
        var children = new TreeMap<String, RecordedProcess>();
        for (var file : pidFiles(state.resolve("run"))) {
            var name = file.getFileName().toString().replace(SUFFIX, "");
            if (!name.equals(LAUNCHER)) {
                read(file).ifPresent(process -> children.put(name, process));
            }
        }
        return children;
    }

    public void record(String name, ProcessHandle process) throws IOException {
        Files.writeString(
                directory.resolve(name + SUFFIX), RecordedProcess.of(process).toLine());
    }

    public void forget(String name) throws IOException {
        Files.deleteIfExists(directory.resolve(name + SUFFIX));
    }

    @Override
    public void close() throws IOException {
        forget(LAUNCHER);
        lock.close();
        CLAIMED_HERE.remove(directory);
    }

    private static Optional<FileChannel> lockFor(Path directory) throws IOException {
        if (!CLAIMED_HERE.add(directory)) {
            return Optional.empty();
        }
        var lock = tryLock(directory);
        if (lock.isEmpty()) {
            CLAIMED_HERE.remove(directory);
        }
        return lock;
    }

    private static Optional<FileChannel> tryLock(Path directory) throws IOException {
        var channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(channel);
    }

    private static List<Path> pidFiles(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        }
    }

    private static Optional<RecordedProcess> read(Path file) {
        try {
            return RecordedProcess.parse(Files.readString(file));
        } catch (IOException e) { // ended and forgotten meanwhile
            return Optional.empty();
        }
    }
}
