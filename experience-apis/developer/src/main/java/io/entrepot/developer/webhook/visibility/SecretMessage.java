package io.entrepot.developer.webhook.visibility;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A new secret on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SecretMessage(String secret) {}
