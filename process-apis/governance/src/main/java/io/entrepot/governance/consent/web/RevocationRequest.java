package io.entrepot.governance.consent.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a consent is taken back. */
record RevocationRequest(@NotBlank @Size(max = 1000) String reason) {}
