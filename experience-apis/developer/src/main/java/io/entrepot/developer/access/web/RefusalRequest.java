package io.entrepot.developer.access.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a request is refused. */
@Schema(name = "Refusal")
record RefusalRequest(@NotBlank @Size(max = 1000) String reason) {}
