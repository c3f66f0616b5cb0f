package io.entrepot.inventory.onboarding;

import java.math.BigDecimal;
import java.util.List;

/** Whether a node can be taken into use, criterion by criterion. */
public record Readiness(List<Criterion> criteria) {

    public Readiness {
        criteria = List.copyOf(criteria);
    }

    /** One thing that is asked of it. */
    public record Criterion(String name, String sentence, BigDecimal required, BigDecimal actual, boolean passed) {}

    public boolean isReady() {
        return criteria.stream().allMatch(Criterion::passed);
    }
}
