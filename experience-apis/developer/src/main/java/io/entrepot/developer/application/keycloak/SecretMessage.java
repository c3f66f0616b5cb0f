package io.entrepot.developer.application.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A client's secret on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SecretMessage(String value) {

    @Override
    public String toString() {
        return "SecretMessage";
    }
}
