package io.entrepot.canonical.item;

/** A Serial Shipping Container Code: 18 digits with a right check digit. */
public record Sscc(String digits) {

    public Sscc {
        Gs1Key.checked(digits, "Sscc", 18);
    }

    @Override
    public String toString() {
        return digits;
    }
}
