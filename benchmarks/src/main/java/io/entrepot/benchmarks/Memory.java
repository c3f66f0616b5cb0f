package io.entrepot.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory of every process that this one started, shared pages counted once (Linux, proportional set size). */
final class Memory {

    private static final String PSS = "Pss:";

    private Memory() {}

    /** In megabytes. */
    static long ofChildren() {
        return ProcessHandle.current()
                        .descendants()
                        .mapToLong(Memory::kilobytes)
                        .sum()
                / 1024;
    }

    private static long kilobytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(PSS))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }
}
