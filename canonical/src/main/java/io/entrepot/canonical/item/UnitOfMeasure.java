package io.entrepot.canonical.item;

import java.util.regex.Pattern;

/** A unit by its UN/CEFACT code: Recommendation 20 for measures, Recommendation 21 (prefix X) for packages. */
public record UnitOfMeasure(String code) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,3}");

    public static final UnitOfMeasure EACH = new UnitOfMeasure("EA");
    public static final UnitOfMeasure CASE = new UnitOfMeasure("XCS");
    public static final UnitOfMeasure PALLET = new UnitOfMeasure("XPX");

    public UnitOfMeasure {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("unit must be a UN/CEFACT code of 1 to 3 capital letters or digits");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
