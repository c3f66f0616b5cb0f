package io.entrepot.developer.version.governance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.developer.version.CallersOfVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The callers of a version on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CallersMessage(
        String state,
        @Nullable LocalDate sunset,
        @Nullable Integer successor,
        LocalDate since,
        @Nullable LocalDate countedSince,
        List<Caller> callers,
        List<Consent> consents,
        List<OwnSunset> ownSunsets) {

    /** A consumer that called. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Caller(
            String consumer,
            long calls,
            List<String> operations,
            List<Use> uses,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable LocalDate sunset,
            @Nullable LocalDate endsOn) {

        CallersOfVersion.Caller toCaller() {
            return new CallersOfVersion.Caller(
                    consumer,
                    calls,
                    operations,
                    uses.stream().map(Use::toUse).toList(),
                    firstDay,
                    lastDay,
                    sunset,
                    endsOn);
        }
    }

    /** What a consumer called. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Use(String operation, long calls, LocalDate lastDay) {

        CallersOfVersion.Use toUse() {
            return new CallersOfVersion.Use(operation, calls, lastDay);
        }
    }

    /** A consent that holds. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consent(String consumer, LocalDate endsOn, String givenBy, Instant recordedAt) {

        CallersOfVersion.Consent toConsent() {
            return new CallersOfVersion.Consent(consumer, endsOn, givenBy, recordedAt);
        }
    }

    /** When the version ends for one consumer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OwnSunset(String consumer, LocalDate date) {

        CallersOfVersion.OwnSunset toOwnSunset() {
            return new CallersOfVersion.OwnSunset(consumer, date);
        }
    }

    CallersOfVersion toCallers() {
        return new CallersOfVersion(
                state,
                sunset,
                successor,
                since,
                countedSince,
                callers.stream().map(Caller::toCaller).toList(),
                consents.stream().map(Consent::toConsent).toList(),
                ownSunsets.stream().map(OwnSunset::toOwnSunset).toList());
    }
}
