package io.entrepot.developer.webhook.visibility;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** How many are sent again, on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ReplayedMessage(int deliveries) {}
