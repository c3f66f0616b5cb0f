package io.entrepot.governance.consent.web;

import io.entrepot.governance.consent.NewConsent;
import io.entrepot.governance.version.VersionId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A consent as it is given. */
record ConsentRequest(
        @Schema(example = "acme-retail") @NotNull @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$") String consumer,

        @Schema(example = "experience") @NotNull @Pattern(regexp = "system|process|experience") String layer,

        @Schema(example = "partner") @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,63}") String api,

        @Schema(example = "1") @NotNull @Min(1) @Max(10_000) Integer major,

        @Schema(description = "From this day on, in UTC, the version need not answer the consumer any more") @NotNull LocalDate endsOn,

        @Schema(description = "The person who agreed for the consumer", example = "Ann Acme") @NotBlank @Size(max = 200) String givenBy) {

    NewConsent recordedBy(String person) {
        return new NewConsent(consumer, new VersionId(layer, api, major), endsOn, givenBy, person);
    }
}
