package io.entrepot.erpbusinesscentral.order;

import io.entrepot.canonical.order.OrderId;
import java.util.function.Supplier;

/** Leases where nobody else works. */
public final class WithoutContention implements Leases {

    @Override
    public <T> T holding(OrderId order, Supplier<T> work) {
        return work.get();
    }
}
