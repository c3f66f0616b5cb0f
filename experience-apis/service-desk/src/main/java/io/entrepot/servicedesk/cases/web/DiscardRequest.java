package io.entrepot.servicedesk.cases.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a case is ended without its message being handled. */
@Schema(name = "Discard")
record DiscardRequest(@NotBlank @Size(max = 1000) String reason) {}
