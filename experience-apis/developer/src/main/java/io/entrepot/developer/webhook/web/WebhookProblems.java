package io.entrepot.developer.webhook.web;

import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;

/** The sentences with which a developer is refused. */
final class WebhookProblems {

    private WebhookProblems() {}

    static ProblemException unknownWebhook() {
        return new ProblemException(ProblemType.NOT_FOUND, "You have no webhook with this id.");
    }

    static ProblemException unknownDelivery() {
        return new ProblemException(ProblemType.NOT_FOUND, "The webhook has no delivery with this id.");
    }
}
