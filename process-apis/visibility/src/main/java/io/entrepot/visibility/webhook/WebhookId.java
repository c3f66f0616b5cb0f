package io.entrepot.visibility.webhook;

import java.util.regex.Pattern;

/** Our name of a partner's webhook. */
public record WebhookId(String value) {

    private static final Pattern SHAPE = Pattern.compile("WHK-[0-9A-Z]{26}");

    public WebhookId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a webhook: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
