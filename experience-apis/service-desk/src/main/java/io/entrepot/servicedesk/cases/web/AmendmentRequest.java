package io.entrepot.servicedesk.cases.web;

import io.entrepot.servicedesk.cases.Amendment;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A message as a person has mended it, and why. */
@Schema(name = "Amendment")
record AmendmentRequest(
        @Schema(description = "the whole message, in the form of the case's body") @NotBlank @Size(max = 1_000_000) String body,

        @NotBlank @Size(max = 1000) String reason) {

    static @Nullable Amendment of(@Nullable AmendmentRequest request) {
        return request == null ? null : new Amendment(request.body(), request.reason());
    }
}
