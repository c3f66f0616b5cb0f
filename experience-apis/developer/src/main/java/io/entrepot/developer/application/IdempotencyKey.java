package io.entrepot.developer.application;

import java.util.regex.Pattern;

/** A developer's name for one attempt: repeating it never registers or rotates twice. */
public record IdempotencyKey(String value) {

    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7E]{1,200}");

    public IdempotencyKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 1 to 200 printable ASCII characters without spaces");
        }
    }
}
