package io.entrepot.canonical;

import java.util.regex.Pattern;

/** The common shape of identifiers: printable, without spaces at the ends, at most 64 characters. */
public final class Identifier {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}");

    private Identifier() {}

    /** Returns the value if it has the common shape. */
    public static String checked(String value, String what) {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " must be 1 to 64 letters, digits or . _ : / -");
        }
        return value;
    }
}
