package io.entrepot.inventory.drift;

import java.math.BigDecimal;

/** Two sides say different things of one subject. */
public record Difference(Subject subject, Ours ours, Told theirs) {

    /** What the other side has more than we, negative where it has less. */
    public BigDecimal amount() {
        return theirs.quantity().subtract(ours.quantity());
    }

    /** Whether it is the very same difference, looked at later: nothing moved in between. */
    boolean stands(Difference earlier) {
        return amount().compareTo(earlier.amount()) == 0 && ours.quantity().compareTo(earlier.ours.quantity()) == 0;
    }

    /** Whether it is too small to matter to anyone who sells: a share of the larger figure. */
    boolean isTolerable(BigDecimal share) {
        var larger = theirs.quantity().abs().max(ours.quantity().abs());
        return amount().abs().compareTo(larger.multiply(share)) <= 0;
    }
}
