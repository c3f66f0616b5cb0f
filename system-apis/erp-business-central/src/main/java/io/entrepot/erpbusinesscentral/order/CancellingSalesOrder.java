package io.entrepot.erpbusinesscentral.order;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.erpbusinesscentral.order.OrderStatus.State;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes an order out of the ERP as long as nothing of it is posted. */
public final class CancellingSalesOrder {

    private static final int ATTEMPTS = 3;

    private final SalesDocuments documents;
    private final OrderRegister register;
    private final Predicate<OrderId> beingPosted;
    private final Leases leases;
    private final Settling settling;

    /** Whether a posting of an order is under way is asked by {@code beingPosted}. */
    public CancellingSalesOrder(
            SalesDocuments documents,
            OrderRegister register,
            Predicate<OrderId> beingPosted,
            Leases leases,
            Settling settling) {
        this.documents = documents;
        this.register = register;
        this.beingPosted = beingPosted;
        this.leases = leases;
        this.settling = settling;
    }

    public Cancellation cancel(OrderId order) {
        return leases.holding(order, () -> beingPosted.test(order) ? new Cancellation.Posted() : alone(order));
    }

    private Cancellation alone(OrderId order) {
        String deleted = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = documents.named(order);
            if (found.isEmpty()) {
                return deleted == null ? absent(order) : cancelled(order, deleted);
            }
            if (!found.stream().allMatch(SalesDocument::isUntouched)) {
                return new Cancellation.Posted();
            }
            deleted = delete(order, found.getFirst(), deleted);
        }
        return new Cancellation.Undecided(Duration.ofSeconds(1));
    }

    /** Where somebody made two documents, the next round deletes the other. */
    private @Nullable String delete(OrderId order, SalesDocument document, @Nullable String deletedBefore) {
        return switch (documents.delete(document)) {
            case Attempt.Done() -> document.number();
            case Attempt.Stale() -> deletedBefore;
            case Attempt.Unknown(var fault) -> {
                if (!documents.named(order).isEmpty()) {
                    throw fault;
                }
                yield document.number();
            }
        };
    }

    private Cancellation absent(OrderId order) {
        var known = register.find(order).orElse(null);
        if (known == null) {
            return new Cancellation.Unknown();
        }
        var wait = settling.left(known.sentAt());
        if (wait.isPositive()) {
            return new Cancellation.Undecided(wait);
        }
        return new ReadingSalesOrder(documents, register)
                .withoutDocument(known)
                .map(status -> status.state() == State.CLOSED
                        ? new Cancellation.Posted()
                        : cancelled(order, status.documentNumber()))
                .orElseGet(Cancellation.Unknown::new);
    }

    private Cancellation cancelled(OrderId order, String documentNumber) {
        register.cancelled(order, documentNumber);
        return new Cancellation.Cancelled(documentNumber);
    }
}
