package io.entrepot.developer.plan.keycloak;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.developer.plan.PartnerPlans;
import io.entrepot.foundation.backend.PermanentBackendException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the plan of a partner at its group and nowhere else: tokens of all its accounts take it from there. */
@Component
class KeycloakPartnerPlans implements PartnerPlans {

    private static final int NOT_FOUND = 404;

    private final GroupsApi realm;

    KeycloakPartnerPlans(GroupsApi realm) {
        this.realm = realm;
    }

    @Override
    public Optional<String> of(ConsumerId partner) {
        return group(partner).map(GroupMessage::plan);
    }

    @Override
    public boolean give(ConsumerId partner, String plan) {
        var group = group(partner);
        group.filter(found -> !found.plan().equals(plan))
                .ifPresent(found -> realm.change(found.id(), found.withPlan(plan)));
        return group.isPresent();
    }

    @Override
    public void enrol(ConsumerId partner, String account) {
        realm.join(account, realm.groupOf(partner.value()).id());
    }

    private Optional<GroupMessage> group(ConsumerId partner) {
        try {
            return Optional.of(realm.groupOf(partner.value()));
        } catch (PermanentBackendException refusal) {
            if (refusal.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
