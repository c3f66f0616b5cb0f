package io.entrepot.foundation.codemaps;

/**
 * A code of a vendor.
 *
 * @param kind what sort of code it is, such as {@code status} or {@code unit}
 * @param partner the one partner who means it so; {@link #ANYONE} where all do
 */
public record CodeKey(String kind, String partner, String code) {

    public static final String ANYONE = "";

    /** A code that means the same whoever sends it. */
    public static CodeKey of(String kind, String code) {
        return new CodeKey(kind, ANYONE, code);
    }

    /** A code as this partner uses it. */
    public static CodeKey of(String kind, String partner, String code) {
        return new CodeKey(kind, partner, code);
    }

    /** The same code as everyone else uses it. */
    public CodeKey ofAnyone() {
        return of(kind, code);
    }
}
