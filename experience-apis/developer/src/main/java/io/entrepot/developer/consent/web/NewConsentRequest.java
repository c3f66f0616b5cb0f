package io.entrepot.developer.consent.web;

import io.entrepot.developer.application.Developer;
import io.entrepot.developer.consent.NewConsent;
import io.entrepot.developer.version.PublishedVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/** The agreement to the end of a version. */
@Schema(name = "NewConsent")
record NewConsentRequest(
        @Schema(example = "partner") @NotNull @Pattern(regexp = "^[a-z][a-z0-9-]{0,63}$") String api,

        @Schema(example = "1") @NotNull @Min(1) @Max(10_000) Integer major,

        @Schema(description = "from this day on, in UTC, the version need not answer you any more") @NotNull LocalDate endsOn) {

    NewConsent by(Developer developer) {
        return new NewConsent(
                developer.partner().value(), new PublishedVersion("experience", api, major), endsOn, developer.name());
    }
}
