package io.entrepot.governance.access.web;

import io.entrepot.governance.access.NewAccessRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A request as it is made. */
@Schema(name = "NewAccessRequest")
record AccessRequestRequest(
        @Schema(example = "acme-retail") @NotNull @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$") String consumer,

        @Schema(example = "acme-retail-webshop") @NotNull @Pattern(regexp = "^[a-z0-9][a-z0-9-]{1,99}$") String application,

        @Schema(example = "webhooks:write") @NotNull @Pattern(regexp = "^[a-z][a-z-]{0,31}:[a-z][a-z-]{0,31}$") String scope,

        @NotBlank @Size(max = 1000) String reason) {

    NewAccessRequest by(String person) {
        return new NewAccessRequest(consumer, application, scope, reason, person);
    }
}
