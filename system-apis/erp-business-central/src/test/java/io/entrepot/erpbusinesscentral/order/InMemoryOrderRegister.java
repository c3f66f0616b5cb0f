package io.entrepot.erpbusinesscentral.order;

import io.entrepot.canonical.order.OrderId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register in memory. */
public final class InMemoryOrderRegister implements OrderRegister {

    private final Map<OrderId, RegisteredOrder> orders = new HashMap<>();

    @Override
    public Optional<RegisteredOrder> find(OrderId order) {
        return Optional.ofNullable(orders.get(order));
    }

    @Override
    public void sending(SalesOrder order, Instant at) {
        orders.put(order.id(), new RegisteredOrder(order.id(), order.content(), null, false, at));
    }

    @Override
    public void notSent(OrderId order) {
        var known = Objects.requireNonNull(orders.get(order));
        orders.put(order, changed(known, known.documentNumber(), known.cancelled()));
    }

    @Override
    public void placed(SalesOrder order, String documentNumber) {
        orders.put(order.id(), new RegisteredOrder(order.id(), order.content(), documentNumber, false, null));
    }

    @Override
    public void cancelled(OrderId order, String documentNumber) {
        orders.put(order, changed(Objects.requireNonNull(orders.get(order)), documentNumber, true));
    }

    private static RegisteredOrder changed(RegisteredOrder order, @Nullable String number, boolean cancelled) {
        return new RegisteredOrder(order.id(), order.content(), number, cancelled, null);
    }
}
