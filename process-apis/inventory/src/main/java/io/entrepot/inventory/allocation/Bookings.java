package io.entrepot.inventory.allocation;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ChannelId;
import java.math.BigDecimal;
import java.util.List;

/** Notes in the book what a decision reserves, so that the next one finds it taken. */
public final class Bookings {

    private Bookings() {}

    /** An order's decision: its goods are reserved for good. */
    public static void reserve(StockBook book, Decision decision, ChannelId channel) {
        bound(book, decision);
        for (var leg : decision.legs()) {
            for (var line : leg.lines()) {
                var amount = line.quantity().amount();
                book.reserve(line.item(), leg.node(), amount, BigDecimal.ZERO);
                book.consume(channel, line.item(), amount);
                line.fromLots().forEach(lot -> book.takeLot(line.item(), leg.node(), lot.lot(), lot.amount()));
            }
        }
    }

    /** A hold's decision: its goods are held for a while. */
    public static void hold(StockBook book, Decision decision, ChannelId channel) {
        bound(book, decision);
        for (var leg : decision.legs()) {
            for (var line : leg.lines()) {
                hold(book, line.item(), leg.node(), line.quantity().amount(), channel);
            }
        }
    }

    /** Ends parts of holds: their goods are free again. */
    public static void giveBack(StockBook book, List<HeldPart> parts) {
        parts.forEach(part -> hold(book, part.item(), part.node(), part.amount().negate(), part.channel()));
    }

    /** Undoes that. */
    public static void takeAgain(StockBook book, List<HeldPart> parts) {
        parts.forEach(part -> hold(book, part.item(), part.node(), part.amount(), part.channel()));
    }

    /** What is still held at one node. */
    public record HeldPart(ItemNumber item, NodeId node, BigDecimal amount, ChannelId channel) {}

    private static void hold(StockBook book, ItemNumber item, NodeId node, BigDecimal amount, ChannelId channel) {
        book.reserve(item, node, BigDecimal.ZERO, amount);
        book.consume(channel, item, amount);
    }

    private static void bound(StockBook book, Decision decision) {
        for (var leg : decision.legs()) {
            leg.lines().stream()
                    .map(Decision.LegLine::item)
                    .distinct()
                    .forEach(item -> book.bound(item, leg.node(), promised(decision, leg.node(), item)));
        }
    }

    private static BigDecimal promised(Decision decision, NodeId node, ItemNumber item) {
        return decision.candidates().stream()
                .filter(candidate -> candidate.node().equals(node))
                .flatMap(candidate -> candidate.offers().stream())
                .filter(offer -> offer.item().equals(item))
                .map(Decision.Offer::promised)
                .findFirst()
                .orElseThrow();
    }
}
