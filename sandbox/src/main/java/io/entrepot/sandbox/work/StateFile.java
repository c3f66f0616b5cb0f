package io.entrepot.sandbox.work;

import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps a stand-in's state in one JSON file: read at the start, rewritten soon after a change. */
public final class StateFile {

    private static final Duration SHORTEST_GAP = Duration.ofMillis(200);
    private static final int REST = 10; // a tenth of the time at most goes into saving, however large the state

    private final Path file;
    private final StandIn standIn;
    private final Clock clock;
    private long savedChanges;
    private Instant next = Instant.MIN;

    public StateFile(Path directory, String name, StandIn standIn, Clock clock) {
        this.file = directory.resolve(name + ".json");
        this.standIn = standIn;
        this.clock = clock;
    }

    /** Loads what an earlier run left, if there is something. */
    public void load() {
        if (Files.exists(file)) {
            standIn.restore(Json.MAPPER.readTree(file));
        }
        savedChanges = standIn.version();
    }

    public synchronized void saveWhenDue() {
        var start = clock.instant();
        if (!start.isBefore(next)) {
            save();
            var took = Duration.between(start, clock.instant()).multipliedBy(REST);
            next = clock.instant().plus(took.compareTo(SHORTEST_GAP) > 0 ? took : SHORTEST_GAP);
        }
    }

    /** Writes now, unless nothing has changed since the last time. */
    public synchronized void save() {
        var seen = standIn.version();
        if (seen != savedChanges) {
            write();
            savedChanges = seen;
        }
    }

    private void write() {
        var temporary = file.resolveSibling(file.getFileName() + ".new");
        try (var out = Files.newOutputStream(temporary)) {
            synchronized (standIn) {
                Json.MAPPER.writeValue(out, standIn.save());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The state could not be written to " + temporary, failed);
        }
        replace(temporary);
    }

    private void replace(Path temporary) {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("The state could not be written to " + file, failed);
        }
    }
}
