package io.entrepot.partner.order.web;

import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.partner.order.Placement;
import io.entrepot.partner.order.Violation;
import java.util.List;

/** The sentences with which a partner is refused. */
final class OrderProblems {

    private static final String KEY = "Idempotency-Key";

    private OrderProblems() {}

    static ProblemException keyReused() {
        return new ProblemException(
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                "This key stands for another order already; use a new key for a new order.",
                List.of(new InputError(KEY, "reused", "stands for another order already")));
    }

    static ProblemException inProgress() {
        return new ProblemException(
                ProblemType.REQUEST_IN_PROGRESS, "The first request with this key is not finished; repeat it soon.");
    }

    static ProblemException invalid(Placement.Invalid invalid) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "Nothing was ordered; see errors.",
                invalid.violations().stream().map(OrderProblems::error).toList());
    }

    static ProblemException tooLate() {
        return new ProblemException(ProblemType.CONFLICT, "The goods have left; the order can no longer be cancelled.");
    }

    static ProblemException cursorUnknown() {
        return new ProblemException(
                ProblemType.MALFORMED_REQUEST,
                "The cursor is none that a page gave.",
                List.of(new InputError("cursor", "unknown", "is none that a page gave")));
    }

    private static InputError error(Violation violation) {
        return new InputError(violation.pointer(), violation.code(), violation.message());
    }
}
