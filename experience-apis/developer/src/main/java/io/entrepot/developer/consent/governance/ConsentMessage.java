package io.entrepot.developer.consent.governance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.developer.consent.Consent;
import io.entrepot.developer.version.PublishedVersion;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A consent on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ConsentMessage(
        long id,
        String consumer,
        String layer,
        String api,
        int major,
        LocalDate endsOn,
        String givenBy,
        String recordedBy,
        Instant recordedAt,
        @Nullable Revocation revocation) {

    /** That it was taken back. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Revocation(String reason) {}

    Consent toConsent() {
        return new Consent(
                id,
                consumer,
                new PublishedVersion(layer, api, major),
                endsOn,
                givenBy,
                recordedBy,
                recordedAt,
                revocation == null ? null : revocation.reason());
    }
}
