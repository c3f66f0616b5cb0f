package io.entrepot.sandbox.openboxes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes in what an inbound movement brings, in parts if need be. */
final class Receiving {

    private final Store store;
    private final Ledger ledger;

    Receiving(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /** So many pieces of a product; the damaged ones go to their own bin. */
    record Arrival(String productId, int good, int damaged) {}

    Movement receive(Movement movement, List<Arrival> arrivals) {
        if (movement.shipment().status() == ShipmentStatus.PENDING) {
            throw Refusals.broken("java.lang.IllegalStateException", "The shipment has not been shipped");
        }
        var now = store.now();
        var booked = new ArrayList<Pick>();
        var lines = new ArrayList<>(movement.lines());
        for (var arrival : arrivals) {
            var index = lineOf(lines, arrival.productId());
            put(lines, index, Bin.SHELF, arrival.good(), booked);
            put(lines, index, Bin.DAMAGED, arrival.damaged(), booked);
        }
        var rest = lines.stream().mapToInt(Line::remaining).sum();
        var status = rest == 0 ? ShipmentStatus.RECEIVED : ShipmentStatus.PARTIALLY_RECEIVED;
        var received = store.put(movement.with(lines, movement.updated())
                .with(movement.shipment().received(status, now)));
        ledger.credit(received, now, booked);
        return received;
    }

    private void put(List<Line> lines, int index, String binName, int pieces, List<Pick> booked) {
        var bin = store.binOf(binName);
        if (pieces > 0 && bin != null) {
            var line = lines.get(index);
            var pick = new Pick(new Spot(lotOf(line).id(), bin.id()), pieces);
            lines.set(index, line.withReceived(pick));
            booked.add(pick);
        }
    }

    private static int lineOf(List<Line> lines, String productId) {
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).productId().equals(productId)) {
                return index;
            }
        }
        throw Refusals.invalid("The shipment has no such product");
    }

    private Lot lotOf(Line line) {
        return store.lots().stream()
                .filter(lot -> lot.productId().equals(line.productId()) && same(lot.number(), line.lotNumber()))
                .findFirst()
                .orElseGet(() -> {
                    var lot = new Lot(store.id("lot"), line.productId(), line.lotNumber(), line.expires(), false);
                    store.put(lot);
                    return lot;
                });
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }
}
