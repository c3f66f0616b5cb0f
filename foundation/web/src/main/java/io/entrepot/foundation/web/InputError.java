package io.entrepot.foundation.web;

import java.util.List;

/**
 * One thing wrong with the input.
 *
 * @param pointer the place in the body as JSON Pointer (RFC 6901), which is empty for all of it, or the name of a parameter or header
 * @param code a stable kebab-case word for programs
 * @param message one sentence for people
 */
public record InputError(String pointer, String code, String message) {

    /** The same in one sentence, for the detail of a problem. */
    public static String summary(List<InputError> errors) {
        return switch (errors.size()) {
            case 0 -> "The request cannot be understood.";
            case 1 -> errors.getFirst().place() + ": " + errors.getFirst().message();
            default -> errors.size() + " things are wrong; see errors.";
        };
    }

    /** The empty pointer is the body as a whole. */
    private String place() {
        return pointer.isEmpty() ? "The body" : pointer;
    }
}
