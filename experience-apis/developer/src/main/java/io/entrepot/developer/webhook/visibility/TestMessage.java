package io.entrepot.developer.webhook.visibility;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The delivery of an event that tells nothing, on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TestMessage(String delivery) {}
