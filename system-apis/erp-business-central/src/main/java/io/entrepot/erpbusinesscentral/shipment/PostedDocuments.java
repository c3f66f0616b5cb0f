package io.entrepot.erpbusinesscentral.shipment;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The documents that the ERP has posted for one order. */
public record PostedDocuments(List<PostedShipment> shipments, List<String> invoices) {

    public static final PostedDocuments NONE = new PostedDocuments(List.of(), List.of());

    public PostedDocuments {
        shipments = List.copyOf(shipments);
        invoices = List.copyOf(invoices);
    }

    /** One posted shipment with its lines. */
    public record PostedShipment(String number, List<PostedLine> lines) {}

    /** How much of an item a posted shipment holds. */
    public record PostedLine(ItemNumber item, Quantity quantity) {}

    Set<String> numbers() {
        var numbers = new HashSet<>(invoices);
        shipments.forEach(shipment -> numbers.add(shipment.number()));
        return numbers;
    }

    PostedDocuments without(Set<String> known) {
        return new PostedDocuments(
                shipments.stream()
                        .filter(shipment -> !known.contains(shipment.number()))
                        .toList(),
                invoices.stream().filter(invoice -> !known.contains(invoice)).toList());
    }
}
