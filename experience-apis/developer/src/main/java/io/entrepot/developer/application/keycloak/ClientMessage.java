package io.entrepot.developer.application.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A client of the realm on the wire, with what we use of it; what is absent stays as it is when it is sent. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ClientMessage(
        @Nullable String id,
        String clientId,
        @Nullable String name,
        @Nullable String description,
        @Nullable Boolean enabled,
        @Nullable String protocol,
        @Nullable Boolean publicClient,
        @Nullable Boolean serviceAccountsEnabled,
        @Nullable Boolean standardFlowEnabled,
        @Nullable Boolean implicitFlowEnabled,
        @Nullable Boolean directAccessGrantsEnabled,
        @Nullable Boolean fullScopeAllowed,
        @Nullable Map<String, String> attributes,
        @Nullable List<String> defaultClientScopes,
        @Nullable List<String> optionalClientScopes) {

    /** A program that obtains tokens with its own secret and in no other way; it obtains none before it is enabled. */
    static ClientMessage toRegister(
            String clientId, String name, String description, Map<String, String> attributes, List<String> scopes) {
        return new ClientMessage(
                null,
                clientId,
                name,
                description,
                false,
                "openid-connect",
                false,
                true,
                false,
                false,
                false,
                false,
                attributes,
                scopes,
                List.of());
    }

    /** A change of what is named here. */
    static ClientMessage toChange(
            String clientId,
            @Nullable String name,
            @Nullable String description,
            @Nullable Boolean enabled,
            Map<String, String> attributes) {
        return new ClientMessage(
                null,
                clientId,
                name,
                description,
                enabled,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                attributes,
                null,
                null);
    }

    String realmId() {
        return Objects.requireNonNull(id, "the realm gives each client an id");
    }

    @Nullable String attribute(String name) {
        return attributes == null ? null : attributes.get(name);
    }

    List<String> scopes() {
        return defaultClientScopes == null ? List.of() : defaultClientScopes;
    }
}
