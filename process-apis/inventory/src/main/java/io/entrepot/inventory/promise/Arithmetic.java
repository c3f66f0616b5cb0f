package io.entrepot.inventory.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Computes a promise step by step: the steps are the computation, so an explanation can never tell another number. */
final class Arithmetic {

    private final List<Step> steps = new ArrayList<>(10);
    private BigDecimal result = BigDecimal.ZERO;

    /** The steps so far, continued. */
    static Arithmetic from(List<Step> steps) {
        var arithmetic = new Arithmetic();
        arithmetic.steps.addAll(steps);
        arithmetic.result = steps.isEmpty() ? BigDecimal.ZERO : steps.getLast().after();
        return arithmetic;
    }

    Arithmetic plus(Step.Reason reason, BigDecimal amount) {
        result = result.add(amount);
        steps.add(new Step(reason, amount, result));
        return this;
    }

    Arithmetic minus(Step.Reason reason, BigDecimal amount) {
        return plus(reason, amount.negate());
    }

    Arithmetic minusIfAny(Step.Reason reason, BigDecimal amount) {
        return amount.signum() == 0 ? this : minus(reason, amount);
    }

    Arithmetic atMost(Step.Reason reason, BigDecimal most) {
        return result.compareTo(most) > 0 ? minus(reason, result.subtract(most)) : this;
    }

    Arithmetic notBelowZero() {
        return result.signum() < 0 ? minus(Step.Reason.NOT_BELOW_ZERO, result) : this;
    }

    Arithmetic inUnits(int decimals) {
        return result.scale() > decimals ? inUnitsOf(result.setScale(decimals, RoundingMode.FLOOR)) : this;
    }

    Arithmetic nothingIf(boolean refused) {
        return refused && result.signum() != 0 ? minus(Step.Reason.NOT_PROMISED, result) : this;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    private Arithmetic inUnitsOf(BigDecimal rounded) {
        return rounded.compareTo(result) == 0 ? this : plus(Step.Reason.WHOLE_UNITS, rounded.subtract(result));
    }
}
