package io.entrepot.developer.plan;

import io.entrepot.canonical.order.ConsumerId;
import java.util.Optional;

/** Which plan each partner has; its people and programs have the same, from their next tokens on. */
public interface PartnerPlans {

    /** The name of its plan, which may be empty; absent where there is no such partner. */
    Optional<String> of(ConsumerId partner);

    /** Gives the partner a plan in one step; may be repeated. Whether the partner was there. */
    boolean give(ConsumerId partner, String plan);

    /** Lets an account act for a partner: its tokens carry the partner's plan from then on. */
    void enrol(ConsumerId partner, String account);
}
