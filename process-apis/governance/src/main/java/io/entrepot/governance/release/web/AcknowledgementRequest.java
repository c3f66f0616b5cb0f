package io.entrepot.governance.release.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** That somebody has a plan. */
record AcknowledgementRequest(
        @Schema(description = "What will be done, by whom") @NotBlank @Size(max = 2000) String plan) {}
