package io.entrepot.storefrontshopify.shipment;

import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.milestone.ExternalIdentifier;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.storefrontshopify.channel.SalesChannel;
import io.entrepot.storefrontshopify.listing.Listing;
import io.entrepot.storefrontshopify.listing.Listings;
import io.entrepot.storefrontshopify.order.TakenOrder;
import io.entrepot.storefrontshopify.order.TakenOrders;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Hears how far orders are: which order of the shop became which, what inventory has reserved for it, what has left. Departures are told
 * by warehouses, which do not know whose order it is, so one that comes first waits until that is told.
 */
public final class FollowingOrders {

    private static final BigDecimal MOST = BigDecimal.valueOf(Listing.MOST);

    private final TakenOrders orders;
    private final Departures departures;
    private final Listings listings;
    private final SalesChannel channel;
    private final Duration settling;
    private final Clock clock;

    public FollowingOrders(
            TakenOrders orders,
            Departures departures,
            Listings listings,
            SalesChannel channel,
            Duration settling,
            Clock clock) {
        this.orders = orders;
        this.departures = departures;
        this.listings = listings;
        this.channel = channel;
        this.settling = settling;
        this.clock = clock;
    }

    /** Call within a transaction. */
    public void reached(MilestoneReached reached) {
        if (reached.milestone() == Milestone.SHIPMENT_DEPARTED) {
            departed(reached);
        }
        var consumer = reached.consumer();
        if (consumer != null && !isOurs(consumer)) {
            departures.forget(reached.orderId());
            return;
        }
        named(reached).ifPresent(order -> {
            orders.became(order.id(), reached.orderId());
            if (reached.milestone() == Milestone.RESERVED) {
                reserved(order, reached);
            }
        });
    }

    private boolean isOurs(ConsumerId consumer) {
        return consumer.value().equals(channel.id().value());
    }

    private Optional<TakenOrder> named(MilestoneReached reached) {
        return reached.identifiers().stream()
                .filter(identifier -> identifier.system().equals("storefront")
                        && identifier.kind().equals("order"))
                .map(ExternalIdentifier::value)
                .findFirst()
                .flatMap(orders::find);
    }

    /** From here on inventory counts it; the item is looked at when a figure has had the time to come. */
    private void reserved(TakenOrder order, MilestoneReached reached) {
        var leg = reached.legId();
        if (leg == null) {
            return;
        }
        for (MilestoneReached.Line line : reached.lines()) {
            orders.reserved(reached.orderId(), leg, line.lineNumber(), pieces(line.quantity()), reached.occurredAt());
        }
        var items = order.lines().stream().map(TakenOrder.Line::item).distinct().toList();
        listings.due(items, clock.instant());
        listings.due(items, clock.instant().plus(settling));
    }

    /** An order of the shop is always of whole pieces; what is not is somebody else's. */
    private void departed(MilestoneReached reached) {
        if (!reached.lines().stream().allMatch(line -> isWhole(line.quantity()))) {
            return;
        }
        List<Departure.Line> lines = reached.lines().stream()
                .map(line -> new Departure.Line(line.lineNumber(), pieces(line.quantity())))
                .toList();
        departures.add(new Departure(
                Objects.requireNonNull(reached.shipmentId(), "the departure names no shipment"),
                reached.orderId(),
                Objects.requireNonNull(reached.node(), "the departure names no node"),
                reached.carrier(),
                reached.trackingNumber(),
                reached.occurredAt(),
                lines));
    }

    private static boolean isWhole(Quantity quantity) {
        var amount = quantity.amount();
        return amount.stripTrailingZeros().scale() <= 0 && amount.abs().compareTo(MOST) <= 0;
    }

    private static int pieces(Quantity quantity) {
        return quantity.amount().min(MOST).setScale(0, RoundingMode.FLOOR).intValueExact();
    }
}
