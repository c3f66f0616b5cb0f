package io.entrepot.canonical.item;

import java.math.BigDecimal;

/** An exact amount in a unit; may be negative as a difference, never rounded. */
public record Quantity(BigDecimal amount, UnitOfMeasure unit) implements Comparable<Quantity> {

    /** Far above any real order, far below what a database column holds. */
    public static final BigDecimal LARGEST = new BigDecimal("1000000000");

    public Quantity {
        if (amount.abs().compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("amount must be at most " + LARGEST.toPlainString());
        }
        amount = plain(amount);
    }

    public static Quantity of(long amount, UnitOfMeasure unit) {
        return new Quantity(BigDecimal.valueOf(amount), unit);
    }

    public static Quantity zero(UnitOfMeasure unit) {
        return new Quantity(BigDecimal.ZERO, unit);
    }

    public Quantity plus(Quantity other) {
        return new Quantity(amount.add(inSameUnit(other)), unit);
    }

    public Quantity minus(Quantity other) {
        return new Quantity(amount.subtract(inSameUnit(other)), unit);
    }

    public Quantity min(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isWhole() {
        return amount.scale() <= 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return amount.compareTo(inSameUnit(other));
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit;
    }

    private BigDecimal inSameUnit(Quantity other) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException("cannot combine " + unit + " with " + other.unit);
        }
        return other.amount;
    }

    /** Equal amounts are equal records: 2, 2.0 and 2E0 have one form. */
    private static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
