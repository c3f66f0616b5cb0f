package io.entrepot.foundation.cases.web;

import io.entrepot.foundation.cases.Amendment;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A message as a person has mended it, and why. */
@Schema(name = "Amendment")
record AmendmentRequest(
        @Schema(description = "the whole message, in the form of the case's body") @NotBlank @Size(max = 1_000_000) String body,

        @NotBlank @Size(max = 1000) String reason) {

    Amendment amendment() {
        return new Amendment(body, reason);
    }
}
