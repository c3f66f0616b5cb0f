package io.entrepot.erpbusinesscentral.shipment;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Our own memory of postings; every change is committed when the method returns. */
public interface Postings {

    Optional<Posting> find(ShipmentId shipment);

    /** The posting of this order whose outcome is open; there is never more than one. */
    Optional<Posting> underWay(OrderId order);

    /** The posting was asked for; nothing happens where it is known already. */
    void requested(Shipment shipment, String documentNumber);

    /** The posting is about to be sent to an order that has these posted documents. */
    void sending(ShipmentId shipment, Instant at, Set<String> documentsBefore);

    /** The posting certainly did not happen. */
    void notSent(ShipmentId shipment);

    void posted(ShipmentId shipment, Posting.Documents documents);
}
