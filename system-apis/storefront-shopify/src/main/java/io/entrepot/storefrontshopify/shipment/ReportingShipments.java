package io.entrepot.storefrontshopify.shipment;

import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.storefrontshopify.cases.Kind;
import io.entrepot.storefrontshopify.channel.SalesChannel;
import io.entrepot.storefrontshopify.listing.Listings;
import io.entrepot.storefrontshopify.order.TakenOrder;
import io.entrepot.storefrontshopify.order.TakenOrders;
import io.entrepot.storefrontshopify.shipment.ShopShipping.Open;
import io.entrepot.storefrontshopify.shipment.ShopShipping.Outcome;
import java.time.Clock;
import java.util.List;

/** Notes departures in the shop, once each: the shop's book is read before, and again after an unclear outcome. */
public final class ReportingShipments {

    private static final int AT_ONCE = 20;

    private final Departures departures;
    private final TakenOrders orders;
    private final ShopShipping shop;
    private final SalesChannel channel;
    private final Listings listings;
    private final ExceptionCases cases;
    private final Clock clock;

    public ReportingShipments(
            Departures departures,
            TakenOrders orders,
            ShopShipping shop,
            SalesChannel channel,
            Listings listings,
            ExceptionCases cases,
            Clock clock) {
        this.departures = departures;
        this.orders = orders;
        this.shop = shop;
        this.channel = channel;
        this.listings = listings;
        this.cases = cases;
        this.clock = clock;
    }

    public List<Departure> due() {
        return departures.due(AT_ONCE);
    }

    /** Reports one departure; may be repeated whatever became of it. */
    public void report(Departure departure) {
        var order = orders.of(departure.order()).orElseThrow();
        departures.leaving(departure);
        var plan = ShippingPlan.of(departure, order, shop.read(order.id()), channel);
        for (List<Open> lines : plan.shipments()) {
            var shipment = new ShopShipping.Shipment(lines, departure.mark(), departure.carrier());
            if (shop.create(shipment) instanceof Outcome.Refused(var why)) {
                refuse(departure, why);
                return;
            }
        }
        look(order, departure);
        if (plan.leftOver() > 0) {
            refuse(departure, plan.leftOver() + " pieces are not open in the shop (any more).");
        } else {
            departures.reported(departure.shipment());
        }
    }

    /** What left is no longer committed in the shop: its levels are read before they are set again. */
    private void look(TakenOrder order, Departure departure) {
        for (TakenOrder.Line line : order.lines()) {
            if (departure.lines().stream().anyMatch(left -> left.lineNumber() == line.lineNumber())) {
                listings.doubt(
                        line.item(),
                        line.parts().stream().map(TakenOrder.Part::node).toList());
                listings.due(List.of(line.item()), clock.instant());
            }
        }
    }

    /** Gives it to a person, who may have it reported again. */
    public void refuse(Departure departure, String why) {
        departures.refused(departure.shipment());
        cases.open(
                Kind.SHIPMENT_REFUSED,
                departure.shipment().value(),
                "Order " + departure.order() + ", shipment " + departure.mark() + ": " + why,
                departure);
    }
}
