package io.entrepot.erpbusinesscentral.shipment;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Postings in memory. */
final class InMemoryPostings implements Postings {

    private final Map<ShipmentId, Posting> postings = new HashMap<>();

    @Override
    public Optional<Posting> find(ShipmentId shipment) {
        return Optional.ofNullable(postings.get(shipment));
    }

    @Override
    public Optional<Posting> underWay(OrderId order) {
        return postings.values().stream()
                .filter(posting -> posting.shipment().order().equals(order) && posting.sentAt() != null)
                .findFirst();
    }

    @Override
    public void requested(Shipment shipment, String documentNumber) {
        postings.putIfAbsent(shipment.id(), new Posting(shipment, documentNumber, null, Set.of(), null));
    }

    @Override
    public void sending(ShipmentId shipment, Instant at, Set<String> documentsBefore) {
        change(shipment, old -> new Posting(old.shipment(), old.documentNumber(), at, documentsBefore, null));
    }

    @Override
    public void notSent(ShipmentId shipment) {
        change(shipment, old -> new Posting(old.shipment(), old.documentNumber(), null, old.documentsBefore(), null));
    }

    @Override
    public void posted(ShipmentId shipment, Posting.Documents documents) {
        change(
                shipment,
                old -> new Posting(old.shipment(), old.documentNumber(), null, old.documentsBefore(), documents));
    }

    private void change(ShipmentId shipment, UnaryOperator<Posting> change) {
        postings.put(shipment, change.apply(Objects.requireNonNull(postings.get(shipment))));
    }
}
