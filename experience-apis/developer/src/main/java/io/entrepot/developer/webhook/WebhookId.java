package io.entrepot.developer.webhook;

/** The name of a webhook. */
public record WebhookId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
