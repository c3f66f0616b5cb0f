package io.entrepot.developer.webhook.visibility;

/** How long the secrets before a new one sign as well, on the wire. */
record OverlapMessage(int overlapHours) {}
