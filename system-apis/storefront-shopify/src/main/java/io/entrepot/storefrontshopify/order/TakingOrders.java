package io.entrepot.storefrontshopify.order;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.storefront.StorefrontOrderCancelled;
import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.storefrontshopify.cases.Kind;
import io.entrepot.storefrontshopify.channel.SalesChannel;
import io.entrepot.storefrontshopify.listing.Listings;
import io.entrepot.storefrontshopify.listing.Skus;
import io.entrepot.storefrontshopify.order.Reading.Result.NotUnderstood;
import io.entrepot.storefrontshopify.order.Reading.Result.Understood;
import io.entrepot.storefrontshopify.order.ShopOrder.Cancelled;
import io.entrepot.storefrontshopify.order.ShopOrders.Found;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes an order as it was read from the shop, however often it is read: it is told once when it is first understood, and once when it is
 * taken back. What cannot be understood waits as a case with the order itself.
 */
public class TakingOrders {

    private static final String SOURCE = "storefront-shopify";
    private static final Actor SELF = new Actor(SOURCE);

    private final TakenOrders taken;
    private final OrderNews news;
    private final Listings listings;
    private final SalesChannel channel;
    private final Skus skus;
    private final ExceptionCases cases;
    private final Clock clock;

    public TakingOrders(
            TakenOrders taken,
            OrderNews news,
            Listings listings,
            SalesChannel channel,
            Skus skus,
            ExceptionCases cases,
            Clock clock) {
        this.taken = taken;
        this.news = news;
        this.listings = listings;
        this.channel = channel;
        this.skus = skus;
        this.cases = cases;
        this.clock = clock;
    }

    /** Takes an order that was just read, as far as it could be; call within a transaction. */
    public void take(Found found) {
        switch (found) {
            case Found.Whole(var order) -> take(order);
            case Found.Unreadable unreadable -> setAside(unreadable);
        }
    }

    private void take(ShopOrder order) {
        if (takeAgain(order)) {
            cases.resolve(Kind.ORDER_NOT_UNDERSTOOD, order.id(), SELF, "the shop's order can be understood now");
        }
    }

    /** Its message is the wish to read it again: replaying the case does. */
    private void setAside(Found.Unreadable order) {
        if (order.id().isEmpty()) {
            cases.open(Kind.ORDER_NOT_UNDERSTOOD, "without a number", "An order cannot be read: " + order.why());
        } else {
            cases.open(Kind.ORDER_NOT_UNDERSTOOD, order.id(), "The order cannot be read: " + order.why(), order);
        }
    }

    /** Has an order read again that could not be read. */
    public void readAgain(Found.Unreadable order) {
        taken.hint(order.id());
    }

    /** The same for the replay of a case, which is resolved by whoever replays it; returns whether it was understood. */
    public boolean takeAgain(ShopOrder order) {
        var known = taken.locked(order.id());
        if (known.isPresent()) {
            again(known.get(), order);
            return true;
        }
        return first(order);
    }

    private boolean first(ShopOrder order) {
        var cancelled = order.cancelled();
        if (cancelled != null) {
            ignore(order, TakenOrder.State.CANCELLED, cancelled); // nobody was told of it, so nobody need forget it
            return true;
        }
        if (!order.lines().isEmpty() && order.lines().stream().allMatch(TakingOrders::isShipped)) {
            ignore(order, TakenOrder.State.ELSEWHERE, null);
            return true;
        }
        return switch (Reading.of(order, channel, this::listed, SOURCE, clock.instant())) {
            case Understood(var understood, var told) -> {
                if (taken.add(understood)) {
                    news.placed(told);
                    look(understood);
                }
                yield true;
            }
            case NotUnderstood(var why) -> {
                cases.open(Kind.ORDER_NOT_UNDERSTOOD, order.id(), "Order " + order.number() + ": " + why, order);
                yield false;
            }
        };
    }

    /** Gift cards and the like have numbers too, but the shop keeps no stock of them. */
    private Optional<ItemNumber> listed(String sku) {
        return skus.itemOf(sku).filter(listings::isListed);
    }

    private static boolean isShipped(ShopOrder.Line line) {
        return line.quantity() > 0 && line.open() == 0;
    }

    private void ignore(ShopOrder order, TakenOrder.State state, @Nullable Cancelled cancelled) {
        taken.add(new TakenOrder(
                order.id(),
                order.number(),
                order.placedAt(),
                state,
                cancelled == null ? null : cancelled.at(),
                null,
                clock.instant(),
                List.of()));
    }

    private void again(TakenOrder known, ShopOrder order) {
        if (known.state() != TakenOrder.State.TOLD) {
            return;
        }
        var cancelled = order.cancelled();
        if (cancelled != null) {
            taken.cancel(order.id(), cancelled.at());
            news.cancelled(
                    new StorefrontOrderCancelled(channel.id(), SOURCE, order.id(), cancelled.at(), cancelled.reason()));
            look(known);
        } else if (!quantities(order).equals(quantities(known))) {
            cases.open(
                    Kind.ORDER_CHANGED,
                    order.id(),
                    "Order " + order.number()
                            + " was changed in the shop after it had been told; it goes on as it was.",
                    order);
        }
    }

    /** The shop has moved its own quantities: they are read before they are set again. */
    private void look(TakenOrder order) {
        for (TakenOrder.Line line : order.lines()) {
            listings.doubt(
                    line.item(),
                    line.parts().stream().map(TakenOrder.Part::node).toList());
            listings.due(List.of(line.item()), clock.instant());
        }
    }

    private static Map<String, Integer> quantities(ShopOrder order) {
        Map<String, Integer> quantities = new HashMap<>();
        order.lines().forEach(line -> quantities.put(line.id(), line.quantity()));
        return quantities;
    }

    private static Map<String, Integer> quantities(TakenOrder order) {
        Map<String, Integer> quantities = new HashMap<>();
        order.lines().forEach(line -> quantities.put(line.lineId(), line.quantity()));
        return quantities;
    }
}
