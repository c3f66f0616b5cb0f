package io.entrepot.partner.order;

import java.util.regex.Pattern;

/** The partner's name for one attempt to order: repeating it never orders twice. */
public record IdempotencyKey(String value) {

    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7E]{1,200}");

    public IdempotencyKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 1 to 200 printable ASCII characters without spaces");
        }
    }
}
