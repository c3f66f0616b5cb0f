package io.entrepot.servicedesk.cases.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who takes care of a case. */
@Schema(name = "Owner")
record OwnerRequest(
        @Schema(description = "absent: nobody") @Size(max = 200) @Pattern(regexp = ".*\\S.*") @Nullable String owner) {}
