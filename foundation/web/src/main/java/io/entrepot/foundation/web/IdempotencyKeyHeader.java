package io.entrepot.foundation.web;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the header that makes a write repeatable, and words what is wrong with it alike at every edge. */
public final class IdempotencyKeyHeader {

    private static final String NAME = "Idempotency-Key";
    private static final String SHAPE = "must be 1 to 200 printable ASCII characters without spaces";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private IdempotencyKeyHeader() {}

    /** The key of the attempt, which must be there, as a text. */
    public static String read(@Nullable String value) {
        return read(value, IdempotencyKeyHeader::formed);
    }

    private static String formed(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(SHAPE);
        }
        return value;
    }

    /**
     * The key of the attempt, which must be there.
     *
     * @param form makes the service's own key of it, and fails with {@link IllegalArgumentException} where it has not the shape of one
     */
    public static <K> K read(@Nullable String value, Function<String, K> form) {
        if (value == null || value.isBlank()) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_MISSING,
                    "Send a header Idempotency-Key with a name of your own for this attempt, such as a UUID.",
                    List.of(new InputError(NAME, "missing", "is required")));
        }
        try {
            return form.apply(value);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST,
                    NAME + " " + SHAPE + ".",
                    List.of(new InputError(NAME, "malformed", SHAPE)));
        }
    }
}
