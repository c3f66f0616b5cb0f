package io.entrepot.developer.application;

import io.entrepot.canonical.order.ConsumerId;
import java.util.List;
import java.util.Optional;

/** All applications that partners registered; one of another partner is as if it were not there. */
public interface Applications {

    /** By name. */
    List<Application> of(ConsumerId partner);

    Optional<Application> find(ConsumerId partner, ApplicationId id);

    /** The name of the plan that its next token carries, which may be empty; absent where there is no such application. */
    Optional<String> planOf(ConsumerId partner, ApplicationId id);

    /**
     * Registers, finishes an earlier attempt with this key, or says why not.
     *
     * @param most how many the partner may have; of several attempts at once none goes beyond
     */
    Registration register(Developer by, NewApplication wanted, IdempotencyKey key, int most);

    /** Makes the application what the change says; may be repeated. */
    Optional<Application> change(ConsumerId partner, ApplicationId id, Change change);

    /** Gives the application a scope; may be repeated. Whether it was there. */
    boolean grant(ConsumerId partner, ApplicationId id, Scope scope);

    /** Whether it was there. */
    boolean delete(ConsumerId partner, ApplicationId id);

    /** Makes a new secret, while the present one stays good for a while. */
    Optional<Credentials> rotate(ConsumerId partner, ApplicationId id, IdempotencyKey key);

    /** Ends the secret before the present one at once; whether the application was there. */
    boolean endPreviousSecret(ConsumerId partner, ApplicationId id);
}
