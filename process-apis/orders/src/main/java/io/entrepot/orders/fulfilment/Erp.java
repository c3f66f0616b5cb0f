package io.entrepot.orders.fulfilment;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.orders.order.Order;
import io.entrepot.orders.order.Posting;
import io.entrepot.orders.order.Shipment;

/** The ERP: credit, the order's document, postings; every call may be repeated. */
public interface Erp {

    boolean grantsCredit(Order order);

    /** Creates the sales order, or finds it; returns its document number. */
    String order(Order order);

    /** Cancels the sales order if there is one. */
    void cancel(OrderId order);

    /** Posts shipment and invoice of exactly these goods. */
    Posting post(Order order, Shipment shipment);
}
