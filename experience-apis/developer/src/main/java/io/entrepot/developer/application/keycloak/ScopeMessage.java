package io.entrepot.developer.application.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A scope of the realm on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ScopeMessage(String id, String name) {}
