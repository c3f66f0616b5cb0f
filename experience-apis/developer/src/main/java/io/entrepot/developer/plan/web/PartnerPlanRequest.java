package io.entrepot.developer.plan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The plan that a partner is to have. */
@Schema(name = "PartnerPlanChange")
record PartnerPlanRequest(
        @NotBlank @Size(max = 64) @Schema(description = "One of the plans that are in force", example = "silver")
        String plan) {}
