package io.entrepot.canonical.item;

/** A Global Trade Item Number of 8, 12, 13 or 14 digits with a right check digit. */
public record Gtin(String digits) {

    public Gtin {
        Gs1Key.checked(digits, "Gtin", 8, 12, 13, 14);
    }

    @Override
    public String toString() {
        return digits;
    }
}
