package io.entrepot.storefrontshopify.shipment;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import java.time.Duration;
import java.util.List;

/** What has left and is to be reported, once it is known which order of the shop it belongs to. */
public interface Departures {

    /** Keeps a departure; the same once more changes nothing. */
    void add(Departure departure);

    /** The order is not the shop's: nothing of it is reported. */
    void forget(OrderId order);

    /** What is to be reported now. */
    List<Departure> due(int limit);

    /** Notes that its goods are about to leave the shop's books: from now on they are not what open orders have taken. */
    void leaving(Departure departure);

    void reported(ShipmentId shipment);

    /** The shop does not take it. */
    void refused(ShipmentId shipment);

    /** Has a refused one reported again. */
    void again(ShipmentId shipment);

    void postpone(ShipmentId shipment, Duration first, Duration longest);
}
