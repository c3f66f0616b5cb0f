package io.entrepot.erpbusinesscentral.order;

import io.entrepot.canonical.order.OrderId;
import java.util.function.Supplier;

/** Lets one request at a time work on an order, over all instances, without a lock in the database. */
public interface Leases {

    /** Does the work alone, or fails transiently where another request keeps working on the order. */
    <T> T holding(OrderId order, Supplier<T> work);
}
