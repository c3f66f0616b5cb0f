package io.entrepot.developer.webhook.visibility;

import io.entrepot.developer.webhook.Webhook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a partner wants to be told, on the wire. */
record TermsMessage(
        String address, List<String> eventTypes, @Nullable String description, Webhook.State state) {

    static TermsMessage of(Webhook.Terms terms) {
        return new TermsMessage(terms.address(), terms.eventTypes(), terms.description(), terms.state());
    }
}
