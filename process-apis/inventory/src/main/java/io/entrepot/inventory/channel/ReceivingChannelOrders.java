package io.entrepot.inventory.channel;

import static java.util.stream.Collectors.toSet;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.storefront.StorefrontOrderCancelled;
import io.entrepot.canonical.storefront.StorefrontOrderPlaced;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.cases.Kind;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.item.Item.Conversion;
import io.entrepot.inventory.item.Items;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lowers every other promise by what a storefront has sold, from the moment it tells so until the order is allocated. */
public final class ReceivingChannelOrders {

    private final ChannelDemands demands;
    private final Items items;
    private final ExceptionCases cases;
    private final Duration patience;
    private final Clock clock;

    /** An order that waits longer than this for its allocation becomes a case. */
    public ReceivingChannelOrders(
            ChannelDemands demands, Items items, ExceptionCases cases, Duration patience, Clock clock) {
        this.demands = demands;
        this.items = items;
        this.cases = cases;
        this.patience = patience;
        this.clock = clock;
    }

    public void placed(StorefrontOrderPlaced placed) {
        var order = new ChannelOrder(placed.channel(), placed.storefrontOrder());
        var known = items.find(
                placed.lines().stream().map(StorefrontOrderPlaced.Line::item).collect(toSet()));
        Map<ItemNumber, BigDecimal> sold = new LinkedHashMap<>();
        for (var line : placed.lines()) {
            amount(line, known.get(line.item()))
                    .ifPresentOrElse(
                            amount -> sold.merge(line.item(), amount, BigDecimal::add),
                            () -> notUnderstood(placed, line));
        }
        demands.note(
                order,
                placed.placedAt(),
                sold.entrySet().stream()
                        .map(item -> new ChannelDemand(order, item.getKey(), item.getValue()))
                        .toList());
    }

    public void cancelled(StorefrontOrderCancelled cancelled) {
        demands.cancel(new ChannelOrder(cancelled.channel(), cancelled.storefrontOrder()), cancelled.cancelledAt());
    }

    /** What was sold and is not allocated in time stays held back, and a person hears of it. */
    public void reportUnclaimed() {
        for (var waiting : demands.unclaimedSince(clock.instant().minus(patience))) {
            cases.open(
                    Kind.CHANNEL_ORDER_UNCLAIMED,
                    waiting.order().channel() + "/" + waiting.order().order(),
                    "Placed at %s and not allocated since; %s stay held back."
                            .formatted(waiting.placedAt(), waiting.items()),
                    waiting);
        }
    }

    private void notUnderstood(StorefrontOrderPlaced placed, StorefrontOrderPlaced.Line line) {
        cases.open(
                Kind.CHANNEL_ORDER_NOT_UNDERSTOOD,
                placed.channel() + "/" + placed.storefrontOrder() + "#" + line.lineNumber(),
                line.quantity() + " of " + line.item() + " was sold, which is no known quantity.",
                placed);
    }

    private static Optional<BigDecimal> amount(StorefrontOrderPlaced.Line line, @Nullable Item item) {
        return item != null
                        && line.quantity().isPositive()
                        && item.inBaseUnit(line.quantity()) instanceof Conversion.Converted(var amount)
                ? Optional.of(amount)
                : Optional.empty();
    }
}
