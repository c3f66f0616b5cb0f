package io.entrepot.storefrontshopify.shipment;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.storefrontshopify.channel.SalesChannel;
import io.entrepot.storefrontshopify.order.TakenOrder;
import io.entrepot.storefrontshopify.shipment.ShopShipping.Book;
import io.entrepot.storefrontshopify.shipment.ShopShipping.Open;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is still to be noted in the shop of a departure: the goods less those that already stand under its number, taken
 * from what the location of the node has open, then from what others have, one shipment per location.
 */
record ShippingPlan(List<List<Open>> shipments, int leftOver) {

    static ShippingPlan of(Departure departure, TakenOrder order, Book book, SalesChannel channel) {
        Map<String, List<Open>> byLocation = new LinkedHashMap<>();
        var leftOver = 0;
        for (Departure.Line line : departure.lines()) {
            var lineId = lineId(order, line.lineNumber());
            var rest = line.quantity() - noted(book, departure.mark(), lineId);
            for (Open open : openOf(book, lineId, departure.node(), channel)) {
                var some = Math.min(rest, open.quantity());
                if (some > 0) {
                    byLocation
                            .computeIfAbsent(open.locationId(), _ -> new ArrayList<>())
                            .add(new Open(open.workId(), open.workLineId(), lineId, open.locationId(), some));
                    rest -= some;
                }
            }
            leftOver += Math.max(0, rest);
        }
        return new ShippingPlan(List.copyOf(byLocation.values()), leftOver);
    }

    private static String lineId(TakenOrder order, int lineNumber) {
        return order.lines().stream()
                .filter(line -> line.lineNumber() == lineNumber)
                .map(TakenOrder.Line::lineId)
                .findFirst()
                .orElse("");
    }

    private static int noted(Book book, String mark, String lineId) {
        return book.shipped().stream()
                .filter(shipped ->
                        mark.equals(shipped.number()) && shipped.lineId().equals(lineId))
                .mapToInt(ShopShipping.Shipped::quantity)
                .sum();
    }

    private static List<Open> openOf(Book book, String lineId, NodeId node, SalesChannel channel) {
        Comparator<Open> ownLocationFirst = Comparator.comparing(
                open -> !channel.nodeOf(open.locationId()).filter(node::equals).isPresent());
        return book.open().stream()
                .filter(open -> open.lineId().equals(lineId))
                .sorted(ownLocationFirst)
                .toList();
    }
}
