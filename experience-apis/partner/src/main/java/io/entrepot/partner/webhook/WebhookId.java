package io.entrepot.partner.webhook;

/** The name of a webhook. */
public record WebhookId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
