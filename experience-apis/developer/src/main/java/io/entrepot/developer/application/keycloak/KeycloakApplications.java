package io.entrepot.developer.application.keycloak;

import static io.entrepot.developer.application.keycloak.ApplicationClient.ROTATED_WITH;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.developer.application.Application;
import io.entrepot.developer.application.ApplicationId;
import io.entrepot.developer.application.Applications;
import io.entrepot.developer.application.Change;
import io.entrepot.developer.application.Credentials;
import io.entrepot.developer.application.Developer;
import io.entrepot.developer.application.IdempotencyKey;
import io.entrepot.developer.application.NewApplication;
import io.entrepot.developer.application.Registration;
import io.entrepot.developer.application.Scope;
import io.entrepot.developer.plan.PartnerPlans;
import io.entrepot.foundation.web.Fingerprint;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps applications as clients of the realm; each step may be repeated after a crash before it. */
@Component
class KeycloakApplications implements Applications {

    private static final int PAGE = 100;
    private static final String PLAN = "plan";

    private final RealmApi realm;
    private final PartnerPlans plans;
    private final Registering registering;
    private final Clock clock;

    KeycloakApplications(RealmApi realm, PartnerPlans plans, Clock clock) {
        this.realm = realm;
        this.plans = plans;
        this.registering = new Registering(realm, plans, partner -> of(partner).size(), clock);
        this.clock = clock;
    }

    @Override
    public List<Application> of(ConsumerId partner) {
        var found = new ArrayList<ClientMessage>();
        List<ClientMessage> page;
        do {
            page = realm.search(partner + "-", true, found.size(), PAGE);
            found.addAll(page);
        } while (page.size() == PAGE);
        return found.stream()
                .map(ApplicationClient::new)
                .filter(client -> client.isOf(partner))
                .map(this::application)
                .sorted(Comparator.comparing(Application::id))
                .toList();
    }

    @Override
    public Optional<Application> find(ConsumerId partner, ApplicationId id) {
        return client(partner, id).map(this::application);
    }

    @Override
    public Optional<String> planOf(ConsumerId partner, ApplicationId id) {
        return client(partner, id).map(client -> {
            var own = realm.account(client.realmId()).attribute(PLAN);
            return own.isEmpty() ? plans.of(partner).orElseThrow() : own;
        });
    }

    @Override
    public Registration register(Developer by, NewApplication wanted, IdempotencyKey key, int most) {
        return registering.register(by, wanted, key, most);
    }

    @Override
    public Optional<Application> change(ConsumerId partner, ApplicationId id, Change change) {
        return client(partner, id).flatMap(client -> {
            if (client.isUnfinished()) {
                registering.finish(client, partner, change.enabled());
            }
            realm.change(
                    client.realmId(),
                    ClientMessage.toChange(
                            client.name(), change.name(), change.description(), change.enabled(), Map.of()));
            setScopes(client, change);
            return find(partner, id);
        });
    }

    @Override
    public boolean grant(ConsumerId partner, ApplicationId id, Scope scope) {
        var client = client(partner, id);
        client.ifPresent(found -> realm.addScope(found.realmId(), known(scopeIds(), scope.value())));
        return client.isPresent();
    }

    @Override
    public boolean delete(ConsumerId partner, ApplicationId id) {
        var client = client(partner, id);
        client.ifPresent(found -> realm.delete(found.realmId()));
        return client.isPresent();
    }

    /** The attempt is noted with the age of the secret that it replaces: a repetition sees whether that happened. */
    @Override
    public Optional<Credentials> rotate(ConsumerId partner, ApplicationId id, IdempotencyKey key) {
        return client(partner, id).flatMap(client -> {
            var attempt = Fingerprint.of(key.value());
            var secret = isRotated(client, attempt) ? realm.secret(client.realmId()) : rotated(client, attempt);
            return find(partner, id).map(application -> new Credentials(application, secret.value()));
        });
    }

    @Override
    public boolean endPreviousSecret(ConsumerId partner, ApplicationId id) {
        var client = client(partner, id);
        client.ifPresent(found -> realm.endRotatedSecret(found.realmId()));
        return client.isPresent();
    }

    private SecretMessage rotated(ApplicationClient client, String attempt) {
        var note = Map.of(ROTATED_WITH, attempt + "@" + client.secretSince());
        realm.change(client.realmId(), ClientMessage.toChange(client.name(), null, null, null, note));
        return realm.newSecret(client.realmId());
    }

    private static boolean isRotated(ApplicationClient client, String attempt) {
        var noted = client.message().attribute(ROTATED_WITH);
        return noted != null && noted.startsWith(attempt + "@") && !noted.endsWith("@" + client.secretSince());
    }

    private void setScopes(ApplicationClient client, Change change) {
        var present = client.scopes();
        var wanted = change.scopes().stream().map(Scope::value).collect(Collectors.toSet());
        if (present.equals(wanted)) {
            return;
        }
        var ids = scopeIds();
        present.stream()
                .filter(scope -> !wanted.contains(scope))
                .forEach(scope -> realm.removeScope(client.realmId(), known(ids, scope)));
        wanted.stream()
                .filter(scope -> !present.contains(scope))
                .forEach(scope -> realm.addScope(client.realmId(), known(ids, scope)));
    }

    private Map<String, String> scopeIds() {
        return realm.scopes().stream().collect(Collectors.toMap(ScopeMessage::name, ScopeMessage::id));
    }

    private static String known(Map<String, String> ids, String scope) {
        var id = ids.get(scope);
        if (id == null) {
            throw new IllegalStateException("the realm does not know the scope " + scope + " that we offer");
        }
        return id;
    }

    private Optional<ApplicationClient> client(ConsumerId partner, ApplicationId id) {
        return realm.named(id.value()).stream()
                .map(ApplicationClient::new)
                .filter(client -> client.isOf(partner))
                .findFirst();
    }

    private Application application(ApplicationClient client) {
        return client.toApplication(clock.instant());
    }
}
