package io.entrepot.orders.fulfilment.erp;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.orders.fulfilment.Erp;
import io.entrepot.orders.order.Order;
import io.entrepot.orders.order.Posting;
import io.entrepot.orders.order.Shipment;
import org.springframework.http.HttpStatus;

/** Speaks with the ERP through its system API. */
class ErpClient implements Erp {

    private final ErpApi erp;

    ErpClient(ErpApi erp) {
        this.erp = erp;
    }

    @Override
    public boolean grantsCredit(Order order) {
        var credit = erp.credit(order.terms().consumer().value(), order.id().value());
        return switch (credit.decision()) {
            case "APPROVED" -> true;
            case "REJECTED" -> false;
            default -> throw new IllegalStateException("the ERP answered an unknown credit decision");
        };
    }

    @Override
    public String order(Order order) {
        return erp.order(order.id().value(), ErpMessages.NewSalesOrder.of(order))
                .documentNumber();
    }

    @Override
    public void cancel(OrderId order) {
        try {
            erp.cancel(order.value());
        } catch (PermanentBackendException refusal) {
            if (refusal.status() != HttpStatus.NOT_FOUND.value()) {
                throw refusal;
            } // there is nothing to cancel: the order never reached the ERP
        }
    }

    @Override
    public Posting post(Order order, Shipment shipment) {
        var posted = erp.post(order.id().value(), shipment.id().value(), ErpMessages.NewShipment.of(shipment));
        return Posting.posted(posted.shipmentNumber(), posted.invoiceNumber());
    }
}
