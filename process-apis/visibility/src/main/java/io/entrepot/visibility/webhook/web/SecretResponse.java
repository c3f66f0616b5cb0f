package io.entrepot.visibility.webhook.web;

import io.entrepot.visibility.webhook.SigningSecret;
import jakarta.validation.constraints.NotNull;

/** A secret, told once. */
record SecretResponse(@NotNull String secret) {

    static SecretResponse of(SigningSecret secret) {
        return new SecretResponse(secret.value());
    }
}
