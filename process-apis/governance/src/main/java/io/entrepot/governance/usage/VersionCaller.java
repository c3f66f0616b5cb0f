package io.entrepot.governance.usage;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** A consumer that called a version, and what of it, by operation in the order of their names; at least one. */
public record VersionCaller(String consumer, List<OperationUse> uses) {

    public VersionCaller {
        uses = List.copyOf(uses);
    }

    public long calls() {
        return uses.stream().mapToLong(OperationUse::calls).sum();
    }

    public LocalDate firstDay() {
        return Collections.min(uses.stream().map(OperationUse::firstDay).toList());
    }

    public LocalDate lastDay() {
        return Collections.max(uses.stream().map(OperationUse::lastDay).toList());
    }
}
