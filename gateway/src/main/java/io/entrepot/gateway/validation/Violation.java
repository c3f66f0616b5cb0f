package io.entrepot.gateway.validation;

import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemType;

/** One thing that breaks the contract, and which problem it alone would be. */
record Violation(ProblemType type, InputError error) {

    /** It cannot be read at all. */
    static Violation unreadable(String pointer, String code, String message) {
        return new Violation(ProblemType.MALFORMED_REQUEST, new InputError(pointer, code, message));
    }

    /** It can be read, but breaks a rule. */
    static Violation ofRule(String pointer, String code, String message) {
        return new Violation(ProblemType.INVALID_REQUEST, new InputError(pointer, code, message));
    }
}
