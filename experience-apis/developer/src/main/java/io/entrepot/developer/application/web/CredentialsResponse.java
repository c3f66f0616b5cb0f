package io.entrepot.developer.application.web;

import io.entrepot.developer.application.Credentials;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.net.URI;

/** An application with its secret. */
@Schema(name = "Credentials")
record CredentialsResponse(
        @NotNull ApplicationResponse application,

        @Schema(description = "for `client_secret`; it is told in this answer only: keep it safe") @NotNull String secret,

        @Schema(description = "where a token is to be had, with `grant_type=client_credentials`") @NotNull URI tokenEndpoint) {

    static CredentialsResponse of(Credentials credentials, URI tokenEndpoint) {
        return new CredentialsResponse(
                ApplicationResponse.of(credentials.application()), credentials.secret(), tokenEndpoint);
    }

    @Override
    public String toString() {
        return "CredentialsResponse[application=" + application + "]";
    }
}
