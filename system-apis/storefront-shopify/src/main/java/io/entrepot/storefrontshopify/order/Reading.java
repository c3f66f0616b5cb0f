package io.entrepot.storefrontshopify.order;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.storefront.StorefrontOrderPlaced;
import io.entrepot.canonical.storefront.StorefrontOrderPlaced.ShipTo;
import io.entrepot.storefrontshopify.channel.SalesChannel;
import io.entrepot.storefrontshopify.listing.Skus;
import io.entrepot.storefrontshopify.order.ShopOrder.Address;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Understands an order of the shop, or says all that stands against it; nothing is guessed. */
final class Reading {

    private final SalesChannel channel;
    private final Skus skus;
    private final List<String> problems = new ArrayList<>();

    private Reading(SalesChannel channel, Skus skus) {
        this.channel = channel;
        this.skus = skus;
    }

    /** What came of it. */
    sealed interface Result {

        record Understood(TakenOrder order, StorefrontOrderPlaced told) implements Result {}

        record NotUnderstood(String why) implements Result {}
    }

    static Result of(ShopOrder order, SalesChannel channel, Skus skus, String source, Instant now) {
        return new Reading(channel, skus).read(order, source, now);
    }

    private Result read(ShopOrder order, String source, Instant now) {
        var lines = new ArrayList<TakenOrder.Line>();
        for (int index = 0; index < order.lines().size(); index++) {
            var line = line(index + 1, order.lines().get(index));
            if (line != null) {
                lines.add(line);
            }
        }
        if (order.lines().isEmpty()) {
            problems.add("it has no lines");
        }
        var shipTo = shipTo(order.shipTo());
        if (!problems.isEmpty() || shipTo == null) {
            return new Result.NotUnderstood(String.join("; ", problems));
        }
        var taken = new TakenOrder(
                order.id(), order.number(), order.placedAt(), TakenOrder.State.TOLD, null, null, now, lines);
        return new Result.Understood(taken, told(order, source, shipTo, lines));
    }

    private TakenOrder.@Nullable Line line(int lineNumber, ShopOrder.Line line) {
        var before = problems.size();
        var item = item(lineNumber, line.sku());
        if (line.quantity() < 1) {
            problems.add("line " + lineNumber + " has the quantity " + line.quantity());
        }
        var parts = new ArrayList<TakenOrder.Part>();
        for (ShopOrder.Part part : line.parts()) {
            var node = channel.nodeOf(part.locationId()).orElse(null);
            if (node == null) {
                problems.add("line " + lineNumber + " is at the unknown location " + part.locationId());
            } else if (part.quantity() > 0) {
                add(parts, node, part.quantity());
            }
        }
        return item == null || problems.size() > before
                ? null
                : new TakenOrder.Line(lineNumber, line.id(), item, line.quantity(), parts);
    }

    /** Two parts at one location are one. */
    private static void add(List<TakenOrder.Part> parts, NodeId node, int quantity) {
        var known = parts.stream().filter(part -> part.node().equals(node)).findFirst();
        known.ifPresent(parts::remove);
        parts.add(new TakenOrder.Part(
                node, quantity + known.map(TakenOrder.Part::quantity).orElse(0)));
    }

    private @Nullable ItemNumber item(int lineNumber, @Nullable String sku) {
        if (sku == null || sku.isBlank()) {
            problems.add("line " + lineNumber + " has no SKU");
            return null;
        }
        var item = skus.itemOf(sku).orElse(null);
        if (item == null) {
            problems.add("line " + lineNumber + ": the SKU '" + sku + "' is mapped to no item");
        }
        return item;
    }

    private @Nullable ShipTo shipTo(@Nullable Address address) {
        if (address == null) {
            problems.add("it has no shipping address");
            return null;
        }
        var name = required(address.name(), "name");
        var line1 = required(address.line1(), "first line");
        var city = required(address.city(), "city");
        var country = required(address.country(), "country");
        if (name == null || line1 == null || city == null || country == null) {
            return null;
        }
        return new ShipTo(name, line1, address.line2(), city, address.region(), address.postalCode(), country);
    }

    private @Nullable String required(@Nullable String text, String what) {
        if (text == null || text.isBlank()) {
            problems.add("its address has no " + what);
            return null;
        }
        return text;
    }

    private StorefrontOrderPlaced told(ShopOrder order, String source, ShipTo shipTo, List<TakenOrder.Line> lines) {
        var told = lines.stream()
                .map(line -> new StorefrontOrderPlaced.Line(
                        line.lineNumber(),
                        line.item(),
                        Quantity.of(line.quantity(), UnitOfMeasure.EACH),
                        line.parts().size() == 1 ? line.parts().getFirst().node() : null))
                .toList();
        return new StorefrontOrderPlaced(
                channel.id(),
                source,
                order.id(),
                order.number(),
                order.placedAt(),
                Objects.requireNonNull(shipTo),
                told);
    }
}
