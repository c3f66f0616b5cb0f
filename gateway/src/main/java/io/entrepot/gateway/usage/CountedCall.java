package io.entrepot.gateway.usage;

import io.entrepot.canonical.usage.CallsCounted;
import io.entrepot.canonical.usage.StatusClass;
import io.entrepot.foundation.usage.Batch;
import java.time.LocalDate;

/** What calls have in common that are counted together. */
public record CountedCall(String consumer, NamedOperation operation, StatusClass status, long epochDay) {

    private static final String OVERFLOW = "overflow";

    /** Keeps the version, so that its use stays known. */
    CountedCall overflow() {
        return new CountedCall(OVERFLOW, operation.named("(" + OVERFLOW + ")"), status, epochDay);
    }

    static CallsCounted told(Batch<CountedCall> batch) {
        var counts = batch.counts().entrySet().stream()
                .map(count -> count.getKey().told(count.getValue()))
                .toList();
        return new CallsCounted("gateway", batch.from(), batch.until(), counts);
    }

    private CallsCounted.Count told(long calls) {
        return new CallsCounted.Count(
                consumer,
                operation.layer(),
                operation.api(),
                operation.major(),
                operation.operation(),
                status,
                LocalDate.ofEpochDay(epochDay),
                calls);
    }
}
