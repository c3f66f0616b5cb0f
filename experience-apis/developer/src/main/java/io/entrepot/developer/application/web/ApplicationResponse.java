package io.entrepot.developer.application.web;

import io.entrepot.developer.application.Application;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application. */
@Schema(name = "Application")
record ApplicationResponse(
        @Schema(description = "with which it obtains tokens, as `client_id`", example = "acme-retail-webshop") @NotNull String id,

        @NotNull String name,
        @NotNull String description,
        @NotNull List<String> scopes,
        boolean boundTokens,
        boolean enabled,
        @NotNull Instant registeredAt,

        @Schema(description = "until when the secret has to be replaced") @Nullable Instant secretExpiresAt,

        @Schema(description = "how long the secret before it is good too; absent: it is not") @Nullable Instant previousSecretUntil) {

    static ApplicationResponse of(Application application) {
        return new ApplicationResponse(
                application.id().value(),
                application.name(),
                application.description(),
                Scopes.names(application.scopes()),
                application.boundTokens(),
                application.enabled(),
                application.registeredAt(),
                application.secretExpiresAt(),
                application.previousSecretUntil());
    }
}
