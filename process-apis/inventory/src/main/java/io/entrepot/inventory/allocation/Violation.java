package io.entrepot.inventory.allocation;

/**
 * Why a line cannot be served.
 *
 * @param field the place within the line, for example {@code quantity/unit}
 */
public record Violation(int lineNumber, String field, Code code, String message) {

    public static Violation shortage(Decision.LineOutcome line) {
        return new Violation(
                line.lineNumber(),
                "quantity/amount",
                Code.INSUFFICIENT_STOCK,
                "is " + line.shortage() + " more than can be promised now");
    }

    /** Every reason. */
    public enum Code {
        UNKNOWN_ITEM,
        UNIT_NOT_OF_ITEM,
        NOT_DIVISIBLE,
        TOO_LARGE,
        INSUFFICIENT_STOCK
    }
}
