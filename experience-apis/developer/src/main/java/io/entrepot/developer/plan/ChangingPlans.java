package io.entrepot.developer.plan;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.developer.access.Decider;

/** Gives partners other plans, and none unrecorded. */
public class ChangingPlans {

    private final PartnerPlans partners;
    private final PlanTrail trail;

    public ChangingPlans(PartnerPlans partners, PlanTrail trail) {
        this.partners = partners;
        this.trail = trail;
    }

    /** Whether the partner is there; one that has the plan keeps it. */
    public boolean give(Decider by, ConsumerId partner, String plan) {
        var present = partners.of(partner);
        if (present.isEmpty() || present.get().equals(plan)) {
            return present.isPresent();
        }
        var entry = trail.begin(by, partner, plan);
        var given = partners.give(partner, plan);
        entry.end(given);
        return given;
    }
}
