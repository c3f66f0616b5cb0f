package io.entrepot.gateway.lifecycle.developer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.gateway.lifecycle.VersionUse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The callers of a version on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CallersMessage(LocalDate since, @Nullable LocalDate countedSince, List<Caller> callers) {

    /** A consumer that called. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Caller(String consumer, @Nullable LocalDate endsOn) {}

    VersionUse toUse() {
        return new VersionUse(
                since,
                countedSince,
                callers.stream()
                        .map(caller -> new VersionUse.Caller(caller.consumer(), caller.endsOn()))
                        .toList());
    }
}
