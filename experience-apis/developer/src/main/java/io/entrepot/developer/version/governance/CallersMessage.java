package io.entrepot.developer.version.governance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.developer.version.CallersOfVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The callers of a version on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CallersMessage(LocalDate since, @Nullable LocalDate countedSince, List<Caller> callers, List<Consent> consents) {

    /** A consumer that called. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Caller(
            String consumer,
            long calls,
            List<String> operations,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable LocalDate endsOn) {

        CallersOfVersion.Caller toCaller() {
            return new CallersOfVersion.Caller(consumer, calls, operations, firstDay, lastDay, endsOn);
        }
    }

    /** A consent that holds. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consent(String consumer, LocalDate endsOn, String givenBy, Instant recordedAt) {

        CallersOfVersion.Consent toConsent() {
            return new CallersOfVersion.Consent(consumer, endsOn, givenBy, recordedAt);
        }
    }

    CallersOfVersion toCallers() {
        return new CallersOfVersion(
                since,
                countedSince,
                callers.stream().map(Caller::toCaller).toList(),
                consents.stream().map(Consent::toConsent).toList());
    }
}
