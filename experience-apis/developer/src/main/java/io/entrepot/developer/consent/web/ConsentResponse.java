package io.entrepot.developer.consent.web;

import io.entrepot.developer.consent.Consent;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A consent and what became of it. */
@Schema(name = "Consent")
record ConsentResponse(
        long id,
        @NotNull String consumer,
        @NotNull String layer,
        @NotNull String api,
        int major,

        @Schema(description = "from this day on, in UTC, the version need not answer the consumer any more") @NotNull LocalDate endsOn,

        @NotNull String givenBy,
        @NotNull String recordedBy,
        @NotNull Instant recordedAt,

        @Schema(description = "why it was taken back; absent while it holds") @Nullable String revokedBecause) {

    static ConsentResponse of(Consent consent) {
        var version = consent.version();
        return new ConsentResponse(
                consent.id(),
                consent.consumer(),
                version.layer(),
                version.api(),
                version.major(),
                consent.endsOn(),
                consent.givenBy(),
                consent.recordedBy(),
                consent.recordedAt(),
                consent.revokedBecause());
    }
}
