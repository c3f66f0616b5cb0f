package io.entrepot.foundation.web;

import java.util.List;

/** Ends a request with a problem of a known type; the detail is written for the caller. */
public class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final String detail;
    private final List<InputError> errors;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<InputError> errors) {
        super(detail);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return detail;
    }

    public List<InputError> errors() {
        return errors;
    }
}
