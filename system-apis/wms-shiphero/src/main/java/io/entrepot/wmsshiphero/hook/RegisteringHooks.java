package io.entrepot.wmsshiphero.hook;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.wmsshiphero.hook.HookRegistrations.Registration;
import java.util.List;
import java.util.Optional;

/** Keeps one working webhook per node and topic; one whose secret is lost is replaced, as it is never shown again. */
public class RegisteringHooks {

    private final HookRegistrations registrations;
    private final HookSecrets secrets;

    public RegisteringHooks(HookRegistrations registrations, HookSecrets secrets) {
        this.registrations = registrations;
        this.secrets = secrets;
    }

    public void register(List<NodeId> nodes) {
        var registered = registrations.all();
        for (NodeId node : nodes) {
            for (HookTopic topic : HookTopic.values()) {
                register(new HookAddress(node, topic), registered);
            }
        }
    }

    private void register(HookAddress address, List<Registration> registered) {
        var found = registered.stream()
                .filter(registration -> registration.address().equals(address))
                .findFirst();
        if (found.isPresent() && isUsable(found.get())) {
            return;
        }
        found.ifPresent(_ -> registrations.delete(address));
        secrets.keep(address, registrations.create(address));
    }

    private boolean isUsable(Registration registration) {
        var secret = secrets.of(registration.address());
        return registration.isAlive()
                && secret.map(HookSecrets.HookSecret::webhookId).equals(Optional.of(registration.webhookId()));
    }
}
