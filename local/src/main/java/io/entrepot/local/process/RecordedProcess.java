package io.entrepot.local.process;

import java.time.Instant;
import java.util.Optional;

/** A process as it was when it was started: its id alone could by now belong to a stranger, id and start time cannot. */
public record RecordedProcess(long pid, Instant started) {

    static RecordedProcess of(ProcessHandle process) {
        return new RecordedProcess(process.pid(), startOf(process));
    }

    static Optional<RecordedProcess> parse(String line) {
        var parts = line.strip().split(" ", -1);
        return parts.length == 2 && parts[0].matches("\\d+")
                ? Optional.of(new RecordedProcess(Long.parseLong(parts[0]), Instant.parse(parts[1])))
                : Optional.empty();
    }

    String toLine() {
        return pid + " " + started + "\n";
    }

    /** The very same process, if it still runs. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process).equals(started));
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
