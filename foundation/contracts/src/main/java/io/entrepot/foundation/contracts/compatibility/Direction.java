package io.entrepot.foundation.contracts.compatibility;

/** Which way a message goes: what is accepted may only widen, what is answered may only narrow. */
enum Direction {
    REQUEST("request", Change.WIDER),
    RESPONSE("answer", Change.NARROWER);

    private final String message;
    private final Change harmless;

    Direction(String message, Change harmless) {
        this.message = message;
        this.harmless = harmless;
    }

    Verdict verdict(Change change) {
        if (change == Change.UNDECIDED) {
            return Verdict.TO_BE_LOOKED_AT;
        }
        return change == harmless ? Verdict.COMPATIBLE : Verdict.BREAKING;
    }

    /** A code of a finding, for example {@code request-field-removed}. */
    String code(String what) {
        return (this == REQUEST ? "request-" : "response-") + what;
    }

    /** Fields that the other direction alone carries. */
    String foreignFlag() {
        return this == REQUEST ? "readOnly" : "writeOnly";
    }

    @Override
    public String toString() {
        return message;
    }
}
