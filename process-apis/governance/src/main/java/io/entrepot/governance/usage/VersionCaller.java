package io.entrepot.governance.usage;

import java.time.LocalDate;
import java.util.List;

/** A consumer that called a version, and what of it. */
public record VersionCaller(
        String consumer, long calls, List<String> operations, LocalDate firstDay, LocalDate lastDay) {

    public VersionCaller {
        operations = List.copyOf(operations);
    }
}
