package io.entrepot.canonical.item;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** How many base units one pack unit holds, as an exact fraction. */
public record PackFactor(long numerator, long denominator) {

    public static final PackFactor ONE = new PackFactor(1, 1);

    public PackFactor {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException("a pack factor is a positive fraction");
        }
    }

    /** The amount in base units, or empty where it is no finite decimal. */
    public Optional<BigDecimal> toBase(BigDecimal amount) {
        return exact(amount.multiply(BigDecimal.valueOf(numerator)), denominator);
    }

    private static Optional<BigDecimal> exact(BigDecimal dividend, long divisor) {
        var divided = dividend.unscaledValue()
                .multiply(BigInteger.TEN.pow(Long.SIZE))
                .divideAndRemainder(BigInteger.valueOf(divisor));
        return divided[1].signum() == 0
                ? Optional.of(new BigDecimal(divided[0], dividend.scale() + Long.SIZE).stripTrailingZeros())
                : Optional.empty();
    }
}
