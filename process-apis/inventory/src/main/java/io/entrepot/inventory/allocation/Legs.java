package io.entrepot.inventory.allocation;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.promise.LotStock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes legs of shares, and names the lots to take: the first that expire, first. */
record Legs(OrderId order, LocalDate usableOn, boolean firstExpiredFirst) {

    private static final Comparator<LotStock> FIRST_EXPIRED = Comparator.comparing(
                    LotStock::expiry, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(LotStock::lot);

    List<Decision.Leg> of(List<Candidate> nodes, List<Distribution.Share> shares) {
        var legs = new ArrayList<Decision.Leg>();
        for (var node : nodes) {
            var lots = lots(node);
            var lines = shares.stream()
                    .filter(share -> share.node().equals(node.node().id()))
                    .map(share -> line(share, lots))
                    .toList();
            if (!lines.isEmpty()) {
                legs.add(new Decision.Leg(
                        LegId.of(order, legs.size() + 1), node.node().id(), lines, Decision.Pace.of(node)));
            }
        }
        return legs;
    }

    private Map<ItemNumber, List<LotStock>> lots(Candidate node) {
        var lots = new HashMap<ItemNumber, List<LotStock>>();
        node.lots()
                .forEach((item, all) -> lots.put(
                        item,
                        new ArrayList<>(all.stream()
                                .filter(lot -> firstExpiredFirst && lot.isUsableOn(usableOn))
                                .sorted(FIRST_EXPIRED)
                                .toList())));
        return lots;
    }

    private static Decision.LegLine line(Distribution.Share share, Map<ItemNumber, List<LotStock>> lots) {
        var item = share.line().item();
        return new Decision.LegLine(
                share.line().lineNumber(),
                item.number(),
                new Quantity(share.amount(), item.baseUnit()),
                take(share.amount(), lots.getOrDefault(item.number(), new ArrayList<>())));
    }

    private static List<Decision.LotPart> take(BigDecimal amount, List<LotStock> lots) {
        var parts = new ArrayList<Decision.LotPart>();
        var rest = amount;
        for (int index = 0; index < lots.size() && rest.signum() > 0; index++) {
            var lot = lots.get(index);
            var part = rest.min(lot.free());
            if (part.signum() > 0) {
                parts.add(new Decision.LotPart(lot.lot(), lot.expiry(), part));
                lots.set(index, lot.reserving(part));
                rest = rest.subtract(part);
            }
        }
        return parts;
    }
}
