package io.entrepot.developer.access.web;

import io.entrepot.developer.access.NewAccessRequest;
import io.entrepot.developer.application.ApplicationId;
import io.entrepot.developer.application.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A request as it is made. */
@Schema(name = "NewAccessRequest")
record NewAccessRequestRequest(
        @Schema(example = "acme-retail-webshop") @NotNull @Pattern(regexp = "^[a-z0-9][a-z0-9-]{1,99}$") String application,

        @Schema(example = "webhooks:write") @NotNull @Pattern(regexp = "^[a-z][a-z-]{0,31}:[a-z][a-z-]{0,31}$") String scope,

        @Schema(description = "what it is needed for") @NotBlank @Size(max = 1000) String reason) {

    NewAccessRequest toNewRequest() {
        return new NewAccessRequest(new ApplicationId(application), new Scope(scope), reason);
    }
}
