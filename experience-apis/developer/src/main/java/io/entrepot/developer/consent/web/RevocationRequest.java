package io.entrepot.developer.consent.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a consent is taken back. */
@Schema(name = "ConsentRevocation")
record RevocationRequest(
        @Schema(example = "the new version lacks a field that we need") @NotBlank @Size(max = 1000) String reason) {}
