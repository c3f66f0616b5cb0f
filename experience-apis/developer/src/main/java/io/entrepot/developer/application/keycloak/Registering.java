package io.entrepot.developer.application.keycloak;

import static io.entrepot.developer.application.keycloak.ApplicationClient.BOUND;
import static io.entrepot.developer.application.keycloak.ApplicationClient.BOUND_SCOPE;
import static io.entrepot.developer.application.keycloak.ApplicationClient.MARK;
import static io.entrepot.developer.application.keycloak.ApplicationClient.PARTNER;
import static io.entrepot.developer.application.keycloak.ApplicationClient.REGISTERED_AS;
import static io.entrepot.developer.application.keycloak.ApplicationClient.REGISTERED_AT;
import static io.entrepot.developer.application.keycloak.ApplicationClient.REGISTERED_WITH;
import static io.entrepot.developer.application.keycloak.ApplicationClient.TECHNICAL;
import static io.entrepot.developer.application.keycloak.ApplicationClient.UNFINISHED;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.developer.application.Credentials;
import io.entrepot.developer.application.Developer;
import io.entrepot.developer.application.IdempotencyKey;
import io.entrepot.developer.application.NewApplication;
import io.entrepot.developer.application.Registration;
import io.entrepot.developer.application.Scope;
import io.entrepot.developer.plan.PartnerPlans;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.web.Fingerprint;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Registers an application: the client, disabled; its account, which joins the group of the partner for which it acts; then it is enabled. A crash in
 * between leaves a client that obtains no token and that the next attempt with the same key finishes. Attempts at the same time see one another's
 * clients: whoever then counts too many takes its own away, so that there may be fewer than the most, but never more.
 */
class Registering {

    /** So long a lost answer can be asked for again; later the secret is told to nobody. */
    private static final Duration REPEATABLE = Duration.ofHours(1);

    private static final int CONFLICT = 409;

    private final RealmApi realm;
    private final PartnerPlans plans;
    private final ToIntFunction<ConsumerId> number;
    private final Clock clock;

    /**
     * Registers in a realm.
     *
     * @param number how many applications a partner has, unfinished ones included
     */
    Registering(RealmApi realm, PartnerPlans plans, ToIntFunction<ConsumerId> number, Clock clock) {
        this.realm = realm;
        this.plans = plans;
        this.number = number;
        this.clock = clock;
    }

    Registration register(Developer by, NewApplication wanted, IdempotencyKey key, int most) {
        var attempt = Fingerprint.of(key.value());
        createOrLeave(by, wanted, attempt);
        return find(wanted)
                .filter(client -> client.isOf(by.partner()))
                .filter(client -> client.has(REGISTERED_WITH, attempt))
                .filter(this::isRecent)
                .map(client -> answer(client, by, wanted, most))
                .orElseGet(() -> new Registration.NameTaken(wanted.id()));
    }

    private Registration answer(ApplicationClient client, Developer by, NewApplication wanted, int most) {
        if (!client.has(REGISTERED_AS, Fingerprint.of(wanted.toString()))) {
            return new Registration.KeyReused();
        }
        if (client.isUnfinished() && number.applyAsInt(by.partner()) > most) {
            realm.delete(client.realmId());
            return new Registration.TooMany(most);
        }
        if (client.isUnfinished()) {
            finish(client, by.partner(), true);
        }
        var application = find(wanted).orElseThrow().toApplication(clock.instant());
        return new Registration.Registered(
                new Credentials(application, realm.secret(client.realmId()).value()));
    }

    /** None obtains tokens before its account acts for the partner. */
    void finish(ApplicationClient client, ConsumerId partner, boolean enabled) {
        plans.enrol(partner, realm.account(client.realmId()).id());
        var finished = Map.of(UNFINISHED, ""); // an empty value takes an attribute away
        realm.change(client.realmId(), ClientMessage.toChange(client.name(), null, null, enabled, finished));
    }

    private void createOrLeave(Developer by, NewApplication wanted, String attempt) {
        try {
            realm.create(ClientMessage.toRegister(
                    wanted.id().value(),
                    wanted.name(),
                    wanted.description(),
                    attributes(by, wanted, attempt),
                    scopes(wanted)));
        } catch (PermanentBackendException refusal) {
            if (refusal.status() != CONFLICT) {
                throw refusal;
            }
        }
    }

    private Map<String, String> attributes(Developer by, NewApplication wanted, String attempt) {
        var attributes = new HashMap<String, String>();
        attributes.put(MARK, "true");
        attributes.put(PARTNER, by.partner().value());
        attributes.put(REGISTERED_AT, clock.instant().toString());
        attributes.put(REGISTERED_WITH, attempt);
        attributes.put(REGISTERED_AS, Fingerprint.of(wanted.toString()));
        attributes.put(UNFINISHED, "true");
        attributes.put("client_credentials.use_refresh_token", "false");
        if (wanted.boundTokens()) {
            attributes.put(BOUND, "true");
        }
        return attributes;
    }

    private static List<String> scopes(NewApplication wanted) {
        var bound = wanted.boundTokens() ? Stream.of(BOUND_SCOPE) : Stream.<String>empty();
        return Stream.of(TECHNICAL.stream(), bound, wanted.scopes().stream().map(Scope::value))
                .flatMap(names -> names)
                .toList();
    }

    private boolean isRecent(ApplicationClient client) {
        return client.registeredAt().plus(REPEATABLE).isAfter(clock.instant());
    }

    private Optional<ApplicationClient> find(NewApplication wanted) {
        return realm.named(wanted.id().value()).stream()
                .map(ApplicationClient::new)
                .findFirst();
    }
}
