package io.entrepot.partner.v1.web;

import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.partner.order.Placement;
import io.entrepot.partner.order.Violation;
import java.util.List;
import java.util.Map;

/** The refusals of version 1, pointing at its own fields. */
final class FlatOrderProblems {

    /** How the fields of version 2 are called here; the longer names first. */
    private static final List<Map.Entry<String, String>> FIELDS = List.of(
            Map.entry("/quantity/amount", "/qty"),
            Map.entry("/quantity/unit", "/uom"),
            Map.entry("/quantity", "/qty"),
            Map.entry("/shipTo/line1", "/shipTo/street"),
            Map.entry("/shipTo/line2", "/shipTo/street2"),
            Map.entry("/shipTo/region", "/shipTo/state"),
            Map.entry("/shipTo/postalCode", "/shipTo/zip"));

    private FlatOrderProblems() {}

    static ProblemException keyReused() {
        return new ProblemException(
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                "This key stands for another order already; use a new key for a new order.");
    }

    static ProblemException inProgress() {
        return new ProblemException(
                ProblemType.REQUEST_IN_PROGRESS, "The first request with this key is not finished; repeat it soon.");
    }

    static ProblemException invalid(Placement.Invalid invalid) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "Nothing was ordered; see errors.",
                invalid.violations().stream().map(FlatOrderProblems::error).toList());
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
        var pointer = violation.pointer();
        for (var field : FIELDS) {
            pointer = pointer.endsWith(field.getKey()) ? flat(pointer, field) : pointer;
        }
        return new InputError(pointer, violation.code(), violation.message());
    }

    private static String flat(String pointer, Map.Entry<String, String> field) {
        return pointer.substring(0, pointer.length() - field.getKey().length()) + field.getValue();
    }
}
