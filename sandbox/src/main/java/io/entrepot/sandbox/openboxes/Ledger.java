package io.entrepot.sandbox.openboxes;

import io.entrepot.sandbox.openboxes.Transaction.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Books changes of stock; availability follows some seconds later. */
final class Ledger {

    private final Store store;
    private final Availability availability;

    Ledger(Store store, Availability availability) {
        this.store = store;
        this.availability = availability;
    }

    /** Goods that left with a shipment. */
    void debit(Movement movement, Instant at) {
        var picks =
                movement.lines().stream().flatMap(line -> line.picks().stream()).toList();
        book(Transaction.TRANSFER_OUT, at, movement.shipment().id(), null, picks);
    }

    /** Goods that came with a shipment. */
    void credit(Movement movement, Instant at, List<Pick> received) {
        book(Transaction.TRANSFER_IN, at, null, movement.shipment().id(), received);
    }

    /** A count or a loss; {@code at} may lie in the past, as when a slow booking becomes visible late. */
    void adjust(Spot spot, int difference, Instant at) {
        book(Transaction.ADJUSTMENT, at, null, null, List.of(new Pick(spot, difference)));
    }

    private void book(
            String type, Instant at, @Nullable String outgoing, @Nullable String incoming, List<Pick> pieces) {
        var entries = pieces.stream()
                .map(pick -> new Entry(store.id("entry"), pick.spot(), pick.quantity()))
                .toList();
        var number = "T%06d".formatted(store.next("transaction-number"));
        store.put(new Transaction(store.id("transaction"), number, type, at, at, outgoing, incoming, entries));
        var products = pieces.stream()
                .map(pick -> store.lot(pick.spot().lotId()).productId())
                .distinct()
                .toList();
        products.forEach(availability::refreshLater);
        var sign = type.equals(Transaction.TRANSFER_OUT) ? -1 : 1;
        pieces.forEach(pick -> store.add(pick.spot(), sign * pick.quantity()));
    }
}
