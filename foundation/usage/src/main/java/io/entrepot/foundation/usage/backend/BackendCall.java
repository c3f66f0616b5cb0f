package io.entrepot.foundation.usage.backend;

import io.entrepot.canonical.usage.BackendCallsCounted;
import io.entrepot.foundation.lineage.Lineage;
import io.entrepot.foundation.usage.Batch;
import java.time.LocalDate;

/** What calls of a backend have in common that are counted together. */
record BackendCall(String operation, Lineage lineage, long epochDay) {

    private static final Lineage OVERFLOW = new Lineage("overflow", "overflow");

    /** Keeps the operation: of those there are few, of consumers many. */
    BackendCall overflow() {
        return new BackendCall(operation, OVERFLOW, epochDay);
    }

    static BackendCallsCounted told(String system, Batch<BackendCall> batch) {
        var counts = batch.counts().entrySet().stream()
                .map(count -> count.getKey().told(count.getValue()))
                .toList();
        return new BackendCallsCounted(system, batch.from(), batch.until(), counts);
    }

    private BackendCallsCounted.Count told(long calls) {
        return new BackendCallsCounted.Count(
                operation, lineage.entry(), lineage.consumer(), LocalDate.ofEpochDay(epochDay), calls);
    }
}
