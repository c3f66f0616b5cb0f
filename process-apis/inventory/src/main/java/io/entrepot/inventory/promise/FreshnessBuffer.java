package io.entrepot.inventory.promise;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * Holds back what probably left a node since it reported: {@code min(cap, ceil(v·age + z·√(v·age)))}, with the outflow
 * v taken as a Poisson process.
 *
 * @param risk z, the standard deviations covered
 * @param cap the most that is held back
 */
public record FreshnessBuffer(BigDecimal risk, BigDecimal cap) {

    private static final MathContext PRECISION = MathContext.DECIMAL64;

    /** What is held back at this age where so much left within the period. */
    public BigDecimal of(BigDecimal outflow, Duration period, Duration age) {
        if (outflow.signum() <= 0 || !age.isPositive() || !period.isPositive()) {
            return BigDecimal.ZERO;
        }
        var expected = outflow.multiply(BigDecimal.valueOf(age.toMillis()))
                .divide(BigDecimal.valueOf(period.toMillis()), PRECISION);
        return expected.add(risk.multiply(expected.sqrt(PRECISION)))
                .setScale(0, RoundingMode.CEILING)
                .min(cap);
    }
}
