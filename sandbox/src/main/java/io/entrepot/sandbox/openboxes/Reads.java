package io.entrepot.sandbox.openboxes;

import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers what is only looked at. */
final class Reads {

    private static final int USUAL_PRODUCTS = 10;
    private static final int ALL = Integer.MAX_VALUE;

    private final Store store;
    private final Availability availability;
    private final Faults faults;
    private final Views views;

    Reads(Store store, Availability availability, Faults faults) {
        this.store = store;
        this.availability = availability;
        this.faults = faults;
        this.views = new Views(store);
    }

    Answer products(Query query) {
        var order = query.text("sort", "name").equals("lastUpdated")
                ? Comparator.comparing(Product::updated)
                : Comparator.comparing(Product::name);
        var sorted = store.products().stream()
                .sorted((query.isDescending() ? order.reversed() : order).thenComparing(Product::id))
                .toList();
        return list(query.page(sorted, USUAL_PRODUCTS), Views::product, sorted.size());
    }

    Answer availableItems(List<String> productIds) {
        var rows = productIds.stream()
                .flatMap(id -> availability.of(id).stream())
                .filter(row -> row.onHand() >= 0)
                .toList();
        return list(rows, views::availableItem, -1);
    }

    Answer movements(Query query) {
        var direction = query.text("direction", "");
        if (direction.isEmpty()) {
            var body = Json.object();
            body.putArray("errorMessages")
                    .add("Direction parameter is required. Origin and destination cannot be the same.");
            return Answer.json(400, body);
        }
        var wanted = query.text("q", "").toLowerCase(Locale.ROOT);
        var statuses = query.all("requisitionStatusCode");
        var found = store.movements().stream()
                .filter(movement -> !query.call().query().containsKey("origin")
                        || movement.origin().equals(query.text("origin", "")))
                .filter(movement ->
                        direction.equals("OUTBOUND") == movement.origin().equals(Locations.WAREHOUSE))
                .filter(movement -> statuses.isEmpty()
                        || statuses.contains(movement.status().name()))
                .filter(movement -> (movement.description() + " " + movement.identifier())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .sorted(Comparator.comparing(Movement::created).reversed())
                .toList();
        return list(query.page(found, ALL), Views::listed, found.size());
    }

    Answer movement(String id) {
        return data(views.movement(store.movement(id)));
    }

    Answer movementItems(String id) {
        return list(store.movement(id).lines(), views::pickPage, -1);
    }

    Answer partialReceipt(String shipmentId) {
        return data(views.partialReceipt(ofShipment(shipmentId)));
    }

    Answer generic(List<String> path, Query query) {
        return switch (path.getFirst()) {
            case "transaction" -> transactions(query);
            case "transactionEntry" -> data(entry(path.get(1)));
            case "inventoryItem" -> data(Views.inventoryItem(store.lot(path.get(1))));
            case "shipment" -> data(views.shipment(ofShipment(path.get(1))));
            default -> throw Refusals.broken("java.lang.IllegalArgumentException", "Unknown domain " + path.getFirst());
        };
    }

    Answer bins() {
        return Answer.json(200, Views.bins(List.copyOf(store.bins())));
    }

    /** No total here. */
    private Answer transactions(Query query) {
        var order = Comparator.comparing(Transaction::updated);
        var sorted = store.transactions().stream()
                .sorted((query.isDescending() ? order.reversed() : order)
                        .thenComparing(Transaction::number, Comparator.reverseOrder()))
                .toList();
        return list(query.page(sorted, ALL), Views::transaction, -1);
    }

    private ObjectNode entry(String id) {
        return store.transactions().stream()
                .flatMap(transaction -> transaction.entries().stream()
                        .filter(entry -> entry.id().equals(id))
                        .map(entry -> Views.entry(transaction, entry)))
                .findFirst()
                .orElseThrow(() -> Refusals.unknown("TransactionEntry", id));
    }

    private Movement ofShipment(String id) {
        var movement = store.movementOfShipment(id);
        if (movement == null) {
            throw Refusals.unknown("Shipment", id);
        }
        return movement;
    }

    /** Rows that move while somebody pages come twice. */
    private <T> Answer list(List<T> rows, Function<T, ? extends JsonNode> view, int total) {
        var shown = new ArrayList<>(rows);
        if (!rows.isEmpty() && faults.take(FaultKind.DUPLICATE_ROWS, "") != null) {
            shown.add(rows.getFirst());
        }
        var body = Json.object();
        var data = body.putArray("data");
        shown.forEach(row -> data.add(view.apply(row)));
        return Answer.json(200, total < 0 ? body : body.put("totalCount", total));
    }

    static Answer data(JsonNode data) {
        return Answer.json(200, Json.object().set("data", data));
    }
}
