package io.entrepot.erpbusinesscentral.order;

import io.entrepot.canonical.order.OrderId;
import java.time.Instant;
import java.util.Optional;

/** Our own memory of the orders in the ERP; every change is committed when the method returns. */
public interface OrderRegister {

    Optional<RegisteredOrder> find(OrderId order);

    /** The creation is about to be sent. */
    void sending(SalesOrder order, Instant at);

    /** The creation certainly did not happen. */
    void notSent(OrderId order);

    /** The ERP holds the order under this number. */
    void placed(SalesOrder order, String documentNumber);

    void cancelled(OrderId order, String documentNumber);
}
