package io.entrepot.gateway.validation;

import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemType;

/** The header that makes a write repeatable; its absence is a problem of its own. */
final class IdempotencyKey {

    static final String ADVICE =
            "Send a header Idempotency-Key with a name of your own for this attempt, such as a UUID.";

    private static final String NAME = "Idempotency-Key";

    private IdempotencyKey() {}

    static boolean isName(String header) {
        return NAME.equalsIgnoreCase(header);
    }

    static Violation missing() {
        return new Violation(ProblemType.IDEMPOTENCY_KEY_MISSING, new InputError(NAME, "missing", "is required"));
    }
}
