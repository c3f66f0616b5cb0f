package io.entrepot.governance.consent.web;

import io.entrepot.governance.consent.Consent;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A consent and what became of it. */
record ConsentResponse(
        long id,
        @NotNull String consumer,
        @NotNull String layer,
        @NotNull String api,
        int major,

        @Schema(description = "From this day on, in UTC, the version need not answer the consumer any more") @NotNull LocalDate endsOn,

        @Schema(description = "The person who agreed") @NotNull String givenBy,

        @Schema(description = "Who wrote it down") @NotNull String recordedBy,

        @NotNull Instant recordedAt,

        @Schema(description = "Absent while the consent holds") @Nullable Revocation revocation) {

    /** That a consent was taken back. */
    @Schema(name = "ConsentRevocation")
    record Revocation(
            @NotNull String reason,
            @NotNull String recordedBy,
            @NotNull Instant recordedAt) {

        private static @Nullable Revocation of(Consent.@Nullable Revocation revocation) {
            return revocation == null
                    ? null
                    : new Revocation(revocation.reason(), revocation.recordedBy(), revocation.recordedAt());
        }
    }

    static ConsentResponse of(Consent consent) {
        return new ConsentResponse(
                consent.id().value(),
                consent.consumer(),
                consent.version().layer(),
                consent.version().api(),
                consent.version().major(),
                consent.endsOn(),
                consent.givenBy(),
                consent.recordedBy(),
                consent.recordedAt(),
                Revocation.of(consent.revocation()));
    }
}
