package io.entrepot.developer.application;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.developer.application.AuditTrail.Action;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Lets developers keep their partner's applications, within what everybody may have. */
public class PartnersApplications {

    private static final int MOST = 50;

    private final Applications applications;
    private final ScopeOffer offer;
    private final AuditTrail audit;

    public PartnersApplications(Applications applications, ScopeOffer offer, AuditTrail audit) {
        this.applications = applications;
        this.offer = offer;
        this.audit = audit;
    }

    public ScopeOffer offer() {
        return offer;
    }

    public List<Application> of(ConsumerId partner) {
        return applications.of(partner);
    }

    public Optional<Application> find(ConsumerId partner, ApplicationId id) {
        return applications.find(partner, id);
    }

    public Registration register(Developer by, NewApplication wanted, IdempotencyKey key) {
        var refused = offer.notFree(wanted.scopes(), Set.of());
        if (!refused.isEmpty()) {
            return new Registration.ScopesRefused(refused);
        }
        if (hasMost(by.partner(), wanted.id())) {
            return new Registration.TooMany(MOST);
        }
        return audited(
                audit.begin(by, Action.REGISTERED, wanted.id()),
                () -> applications.register(by, wanted, key, MOST),
                Registration.Registered.class::isInstance);
    }

    public Changing change(Developer by, ApplicationId id, Change change) {
        var present = applications.find(by.partner(), id);
        if (present.isEmpty()) {
            return new Changing.Unknown();
        }
        var refused = offer.notFree(change.scopes(), present.get().scopes());
        if (!refused.isEmpty()) {
            return new Changing.ScopesRefused(refused);
        }
        return audited(
                        audit.begin(by, Action.CHANGED, id),
                        () -> applications.change(by.partner(), id, change),
                        Optional::isPresent)
                .<Changing>map(Changing.Changed::new)
                .orElseGet(Changing.Unknown::new);
    }

    public boolean delete(Developer by, ApplicationId id) {
        return find(by.partner(), id).isPresent()
                && audited(
                        audit.begin(by, Action.DELETED, id), () -> applications.delete(by.partner(), id), done -> done);
    }

    public Optional<Credentials> rotate(Developer by, ApplicationId id, IdempotencyKey key) {
        return find(by.partner(), id)
                .flatMap(_ -> audited(
                        audit.begin(by, Action.SECRET_ROTATED, id),
                        () -> applications.rotate(by.partner(), id, key),
                        Optional::isPresent));
    }

    public boolean endPreviousSecret(Developer by, ApplicationId id) {
        return find(by.partner(), id).isPresent()
                && audited(
                        audit.begin(by, Action.PREVIOUS_SECRET_ENDED, id),
                        () -> applications.endPreviousSecret(by.partner(), id),
                        done -> done);
    }

    private static <T> T audited(AuditTrail.Entry entry, Supplier<T> doing, Predicate<T> isDone) {
        var result = doing.get();
        entry.end(isDone.test(result));
        return result;
    }

    /** An attempt that is repeated does not count against itself. */
    private boolean hasMost(ConsumerId partner, ApplicationId id) {
        var present = applications.of(partner);
        return present.size() >= MOST
                && present.stream().noneMatch(application -> application.id().equals(id));
    }
}
