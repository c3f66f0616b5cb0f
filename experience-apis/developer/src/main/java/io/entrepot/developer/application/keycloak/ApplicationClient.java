package io.entrepot.developer.application.keycloak;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.developer.application.Application;
import io.entrepot.developer.application.ApplicationId;
import io.entrepot.developer.application.Scope;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A client of the realm, read as an application. */
record ApplicationClient(ClientMessage message) {

    /** What only a client has that was registered here; it also puts the client under the policy that lets secrets overlap. */
    static final String MARK = "entrepot.application";

    static final String PARTNER = "partner";
    static final String REGISTERED_AT = "entrepot.registered-at";
    static final String REGISTERED_WITH = "entrepot.registered-with";
    static final String REGISTERED_AS = "entrepot.registered-as";
    static final String UNFINISHED = "entrepot.unfinished";
    static final String ROTATED_WITH = "entrepot.rotated-with";
    static final String BOUND = "dpop.bound.access.tokens";
    static final String BOUND_SCOPE = "bound-tokens";

    /** What every application has, so that its tokens are good for the gateway. */
    static final Set<String> TECHNICAL = Set.of("basic", "partner", "audience-gateway");

    private static final String SECRET_SINCE = "client.secret.creation.time";
    private static final String SECRET_UNTIL = "client.secret.expiration.time";
    private static final String PREVIOUS_UNTIL = "client.secret.rotated.expiration.time";

    /** Whatever else the realm knows is not touched, whoever asks. */
    boolean isOf(ConsumerId partner) {
        return "true".equals(message.attribute(MARK)) && partner.value().equals(message.attribute(PARTNER));
    }

    String realmId() {
        return message.realmId();
    }

    String name() {
        return message.clientId();
    }

    boolean isUnfinished() {
        return message.attribute(UNFINISHED) != null;
    }

    boolean has(String attribute, String value) {
        return value.equals(message.attribute(attribute));
    }

    Instant registeredAt() {
        return Instant.parse(Objects.requireNonNull(message.attribute(REGISTERED_AT), "each has one"));
    }

    /** When the present secret was made, as the realm writes it. */
    String secretSince() {
        return Objects.requireNonNullElse(message.attribute(SECRET_SINCE), "0");
    }

    /** Scopes that developers know of. */
    Set<String> scopes() {
        return message.scopes().stream()
                .filter(scope -> !TECHNICAL.contains(scope) && !scope.equals(BOUND_SCOPE))
                .collect(Collectors.toSet());
    }

    Application toApplication(Instant now) {
        return new Application(
                new ApplicationId(message.clientId()),
                Objects.requireNonNullElse(message.name(), message.clientId()),
                Objects.requireNonNullElse(message.description(), ""),
                scopes().stream().map(Scope::new).collect(Collectors.toCollection(TreeSet::new)),
                "true".equals(message.attribute(BOUND)),
                Boolean.TRUE.equals(message.enabled()),
                registeredAt(),
                moment(SECRET_UNTIL),
                previousUntil(now));
    }

    private @Nullable Instant previousUntil(Instant now) {
        var until = moment(PREVIOUS_UNTIL);
        return until == null || until.isBefore(now) ? null : until;
    }

    /** The realm writes seconds, and 0 for never. */
    private @Nullable Instant moment(String attribute) {
        var seconds = message.attribute(attribute);
        return seconds == null || seconds.equals("0") ? null : Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
