package io.entrepot.foundation.usage.served;

import io.entrepot.canonical.usage.CallsCounted;
import io.entrepot.canonical.usage.StatusClass;
import io.entrepot.foundation.usage.Batch;
import java.time.LocalDate;

/** What calls of a service of ours have in common that are counted together. */
record ServedCall(String consumer, ServedOperation operation, StatusClass status, long epochDay) {

    private static final String OVERFLOW = "overflow";

    /** Keeps the operation, so that the use of its version stays known. */
    ServedCall overflow() {
        return new ServedCall(OVERFLOW, operation, status, epochDay);
    }

    static CallsCounted told(String source, String layer, Batch<ServedCall> batch) {
        var counts = batch.counts().entrySet().stream()
                .map(count -> count.getKey().told(layer, count.getValue()))
                .toList();
        return new CallsCounted(source, batch.from(), batch.until(), counts);
    }

    private CallsCounted.Count told(String layer, long calls) {
        return new CallsCounted.Count(
                consumer,
                layer,
                operation.api(),
                operation.major(),
                operation.name(),
                status,
                LocalDate.ofEpochDay(epochDay),
                calls);
    }
}
