package io.entrepot.developer.webhook.visibility;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** The visibility API's list of webhooks on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record WebhooksMessage(List<WebhookMessage> webhooks) {}
