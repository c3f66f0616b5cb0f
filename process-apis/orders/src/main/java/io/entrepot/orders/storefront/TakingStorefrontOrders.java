package io.entrepot.orders.storefront;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.storefront.StorefrontOrderCancelled;
import io.entrepot.canonical.storefront.StorefrontOrderPlaced;
import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.orders.order.AcceptedRequests;
import io.entrepot.orders.order.AcceptingOrders;
import io.entrepot.orders.order.AcceptingOrders.Outcome;
import io.entrepot.orders.order.Address;
import io.entrepot.orders.order.CancellingOrder;
import io.entrepot.orders.order.OrderLine;
import io.entrepot.orders.order.OrderRequest;
import io.entrepot.orders.order.Origin;
import io.entrepot.orders.order.Sourcing;
import io.entrepot.orders.order.Violation;
import io.entrepot.orders.storefront.StorefrontOrders.Known;
import io.entrepot.orders.storefront.StorefrontOrders.State;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes one order of each storefront order, however often and in whatever order its placing and its cancellation are told.
 * What is told is noted at once; accepting asks inventory and comes afterwards, outside of any transaction.
 */
public final class TakingStorefrontOrders {

    private static final Actor SELF = new Actor("orders");

    private final StorefrontOrders orders;
    private final AcceptingOrders accepting;
    private final CancellingOrder cancelling;
    private final ExceptionCases cases;
    private final Consumer<Runnable> transaction;

    public TakingStorefrontOrders(
            StorefrontOrders orders,
            AcceptingOrders accepting,
            CancellingOrder cancelling,
            ExceptionCases cases,
            Consumer<Runnable> transaction) {
        this.orders = orders;
        this.accepting = accepting;
        this.cancelling = cancelling;
        this.cases = cases;
        this.transaction = transaction;
    }

    /** Notes what was placed; call within a transaction. */
    public void placed(StorefrontOrderPlaced told) {
        var key = new StorefrontOrderKey(told.channel(), told.storefrontOrder());
        var known = orders.locked(key).orElse(new Known(State.WAITING, null, false, null));
        switch (known.state()) {
            case WAITING, REFUSED -> orders.put(key, new Known(State.WAITING, told, known.isCancelled(), null));
            case CANCELLED -> orders.put(key, new Known(State.CANCELLED, told, true, null));
            case ACCEPTED -> compare(key, known, told);
        }
    }

    /** Notes that it was taken back, and cancels what has come of it; call within a transaction. */
    public void cancelled(StorefrontOrderCancelled told) {
        var key = new StorefrontOrderKey(told.channel(), told.storefrontOrder());
        var known = orders.locked(key).orElse(new Known(State.CANCELLED, null, true, null));
        var order = known.order();
        if (order == null) {
            orders.put(key, new Known(State.CANCELLED, known.placed(), true, null));
            cases.resolve(Kind.STOREFRONT_ORDER_REFUSED, key.toString(), SELF, "the storefront took it back");
        } else if (!known.isCancelled()) {
            orders.put(key, new Known(State.ACCEPTED, known.placed(), true, order));
            cancel(key, order);
        }
    }

    /** Accepts an order that waits; call outside of transactions, as often as you like. */
    public void accept(StorefrontOrderKey key) {
        var known = orders.find(key).orElseThrow();
        var placed = known.placed();
        if (known.state() != State.WAITING || placed == null) {
            return;
        }
        var request = request(key, placed);
        if (request == null) {
            refuse(key, "The address has no postal code.");
            return;
        }
        var requestKey = new AcceptedRequests.Key(request.consumer(), "storefront-order/" + key.order());
        switch (accepting.accept(requestKey, key.toString(), request)) {
            case Outcome.Accepted(var order) -> transaction.accept(() -> accepted(key, order));
            case Outcome.Impossible(var violations) -> refuse(key, told(violations));
            case Outcome.InProgress() -> {} // another replica is at it
            case Outcome.KeyReused() -> throw new IllegalStateException("the key of " + key + " is its own");
        }
    }

    /** Gives it to a person, who may have it tried again once the cause is mended. */
    public void refuse(StorefrontOrderKey key, String why) {
        transaction.accept(() -> {
            var known = orders.locked(key).orElseThrow();
            var placed = known.placed();
            if (known.state() == State.WAITING && placed != null) {
                orders.put(key, new Known(State.REFUSED, placed, known.isCancelled(), null));
                cases.open(Kind.STOREFRONT_ORDER_REFUSED, key.toString(), why, placed);
            }
        });
    }

    private void accepted(StorefrontOrderKey key, OrderId order) {
        var known = orders.locked(key).orElseThrow();
        orders.put(key, new Known(State.ACCEPTED, known.placed(), known.isCancelled(), order));
        if (known.isCancelled() && known.order() == null) {
            cancel(key, order); // told while inventory was being asked
        }
    }

    private void cancel(StorefrontOrderKey key, OrderId order) {
        switch (cancelling.cancel(order)) {
            case CancellingOrder.Outcome.Requested(var _) -> {}
            case CancellingOrder.Outcome.TooLate(var late) ->
                cases.open(
                        Kind.CANCELLATION_TOO_LATE,
                        key.toString(),
                        "Order " + order + " is " + late.state() + " and can no longer be cancelled.");
        }
    }

    private void compare(StorefrontOrderKey key, Known known, StorefrontOrderPlaced told) {
        if (!told.equals(known.placed())) {
            cases.open(
                    Kind.STOREFRONT_ORDER_CHANGED,
                    key.toString(),
                    "Order " + known.order() + " was accepted with another content; it is not changed.",
                    told);
        }
    }

    /** The shop has promised the goods already, so what is lacking is waited for. */
    private static @Nullable OrderRequest request(StorefrontOrderKey key, StorefrontOrderPlaced placed) {
        var shipTo = placed.shipTo();
        var postalCode = shipTo.postalCode();
        if (postalCode == null) {
            return null;
        }
        var address = new Address(
                shipTo.name(),
                shipTo.line1(),
                shipTo.line2(),
                shipTo.city(),
                shipTo.region(),
                Objects.requireNonNull(postalCode),
                shipTo.country());
        var lines = placed.lines().stream()
                .map(line -> new OrderLine(line.lineNumber(), line.item(), line.quantity(), null))
                .toList();
        return new OrderRequest(
                new ConsumerId(key.channel().value()),
                placed.number(),
                null,
                address,
                new Sourcing(true, true),
                lines,
                new Origin(key.channel(), key.order()));
    }

    private static String told(List<Violation> violations) {
        return violations.stream()
                .map(violation -> "line " + violation.lineNumber() + ": " + violation.message())
                .collect(Collectors.joining("; "));
    }
}
