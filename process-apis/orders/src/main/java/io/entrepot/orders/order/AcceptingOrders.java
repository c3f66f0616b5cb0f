package io.entrepot.orders.order;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.orders.order.AcceptedRequests.Claim;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** Accepts orders: each idempotency key becomes one order, and only a request that can be fulfilled is stored. */
public final class AcceptingOrders {

    private final AcceptedRequests requests;
    private final SourcingCheck sourcing;
    private final OrderIntake intake;
    private final Supplier<OrderId> ids;
    private final Clock clock;

    public AcceptingOrders(
            AcceptedRequests requests, SourcingCheck sourcing, OrderIntake intake, Supplier<OrderId> ids, Clock clock) {
        this.requests = requests;
        this.sourcing = sourcing;
        this.intake = intake;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome accept(AcceptedRequests.Key key, String fingerprint, OrderRequest request) {
        return switch (requests.claim(key, fingerprint)) {
            case Claim.Granted() -> process(key, request);
            case Claim.Settled(var order) -> new Outcome.Accepted(order);
            case Claim.InProgress() -> new Outcome.InProgress();
            case Claim.Reused() -> new Outcome.KeyReused();
        };
    }

    private Outcome process(AcceptedRequests.Key key, OrderRequest request) {
        var accepted = false;
        try {
            var violations = sourcing.violations(request);
            if (!violations.isEmpty()) {
                return new Outcome.Impossible(violations);
            }
            var order = request.received(ids.get(), clock.instant());
            intake.store(order, key);
            accepted = true;
            return new Outcome.Accepted(order.id());
        } finally {
            if (!accepted) {
                requests.abandon(key);
            }
        }
    }

    /** What became of a request. */
    public sealed interface Outcome {

        /** The order exists, now or since an earlier sending of the same request. */
        record Accepted(OrderId order) implements Outcome {}

        /** The same request is being processed. */
        record InProgress() implements Outcome {}

        /** The key was used with another request. */
        record KeyReused() implements Outcome {}

        /** Nothing was stored; each violation says why. */
        record Impossible(List<Violation> violations) implements Outcome {}
    }
}
