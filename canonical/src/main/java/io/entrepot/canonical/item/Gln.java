package io.entrepot.canonical.item;

/** A Global Location Number: 13 digits with a right check digit. */
public record Gln(String digits) {

    public Gln {
        Gs1Key.checked(digits, "Gln", 13);
    }

    @Override
    public String toString() {
        return digits;
    }
}
