package io.entrepot.carriereasypost.tracking.easypost;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Asks for events at an address. */
record WebhookRequest(Wanted webhook) {

    record Wanted(
            String url, @JsonProperty("webhook_secret") String secret) {}

    /** The unwrapped form that an update takes. */
    record Secret(@JsonProperty("webhook_secret") String secret) {}

    static WebhookRequest of(EasyPostProperties.Webhook wanted) {
        return new WebhookRequest(new Wanted(wanted.url(), wanted.secret()));
    }
}
