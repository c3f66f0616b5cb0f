package io.entrepot.partner.webhook.web;

import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.partner.order.IdempotencyKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences with which a partner is refused. */
final class WebhookProblems {

    private static final String KEY = "Idempotency-Key";

    private WebhookProblems() {}

    static ProblemException unknownWebhook() {
        return new ProblemException(ProblemType.NOT_FOUND, "You have no webhook with this id.");
    }

    static ProblemException unknownDelivery() {
        return new ProblemException(ProblemType.NOT_FOUND, "The webhook has no delivery with this id.");
    }

    static IdempotencyKey checked(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_MISSING,
                    "Send a header Idempotency-Key with a name of your own for this attempt, such as a UUID.",
                    List.of(new InputError(KEY, "missing", "is required")));
        }
        try {
            return new IdempotencyKey(key);
        } catch (IllegalArgumentException malformed) {
            var what = "must be 1 to 200 printable ASCII characters without spaces";
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST,
                    KEY + " " + what + ".",
                    List.of(new InputError(KEY, "malformed", what)));
        }
    }
}
