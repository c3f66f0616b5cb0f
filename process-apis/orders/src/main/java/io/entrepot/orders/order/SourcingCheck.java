package io.entrepot.orders.order;

import java.util.List;

/** Tells what stands against a request before anything is stored: unknown items, foreign units, too little stock. */
@FunctionalInterface
public interface SourcingCheck {

    List<Violation> violations(OrderRequest request);
}
