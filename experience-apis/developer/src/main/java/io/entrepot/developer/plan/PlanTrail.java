package io.entrepot.developer.plan;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.developer.access.Decider;
import io.entrepot.developer.application.AuditTrail;

/** Keeps who gave which partner which plan. */
public interface PlanTrail {

    /** Writes down what is about to be done; fails where that is not possible, so that nothing is done unrecorded. */
    AuditTrail.Entry begin(Decider by, ConsumerId partner, String plan);
}
