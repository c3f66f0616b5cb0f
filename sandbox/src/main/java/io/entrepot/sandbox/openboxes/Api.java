package io.entrepot.sandbox.openboxes;

import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Call;
import io.entrepot.sandbox.protocol.Json;
import java.util.List;

/** Finds what a call below {@code /openboxes/api} means. */
final class Api {

    private final Store store;
    private final Reads reads;
    private final Movements movements;
    private final Views views;

    Api(Store store, Reads reads, Movements movements) {
        this.store = store;
        this.reads = reads;
        this.movements = movements;
        this.views = new Views(store);
    }

    Answer answer(Call call, List<String> path) {
        var rest = path.subList(1, path.size());
        return switch (path.getFirst()) {
            case "products" -> products(call, rest);
            case "locations" ->
                rest.isEmpty()
                        ? Reads.data(Locations.views(new Query(call).text("name", "")))
                        : Reads.data(Locations.view(rest.getFirst()));
            case "internalLocations" -> reads.bins();
            case "stockMovements" -> rest.isEmpty() ? movements(call) : movement(call, rest);
            case "partialReceiving" -> rest.size() == 1 ? reads.partialReceipt(rest.getFirst()) : nothing(call);
            case "generic" -> rest.isEmpty() ? nothing(call) : reads.generic(rest, new Query(call));
            default -> nothing(call);
        };
    }

    private Answer products(Call call, List<String> rest) {
        var query = new Query(call);
        if (rest.isEmpty()) {
            return reads.products(query);
        }
        if (rest.getLast().equals("availableItems")) {
            return reads.availableItems(rest.size() == 1 ? query.all("product.id") : List.of(rest.getFirst()));
        }
        return rest.size() == 1 ? Reads.data(Views.product(store.product(rest.getFirst()))) : nothing(call);
    }

    private Answer movements(Call call) {
        if (call.is("GET")) {
            return reads.movements(new Query(call));
        }
        return created(movements.create(Json.readObject(call.body())));
    }

    private Answer movement(Call call, List<String> rest) {
        var id = rest.getFirst();
        var action = rest.size() == 1 ? "" : rest.get(1);
        return switch (call.method() + " " + action) {
            case "GET " -> reads.movement(id);
            case "GET stockMovementItems" -> reads.movementItems(id);
            case "GET status" ->
                Reads.data(Json.tree(store.movement(id).status().name()));
            case "DELETE " -> deleted(id);
            case "POST updateItems" -> Reads.data(views.movement(movements.addLines(id, Json.readObject(call.body()))));
            case "POST updateShipment" -> done(() -> movements.announce(id, Json.readObject(call.body())));
            case "POST status" -> done(() -> movements.changeStatus(id, Json.readObject(call.body())));
            default -> nothing(call);
        };
    }

    private Answer created(Movement movement) {
        return Answer.json(201, Json.object().set("data", views.movement(movement)));
    }

    private Answer deleted(String id) {
        movements.delete(store.movement(id));
        return Answer.empty(204);
    }

    private static Answer done(Runnable work) {
        work.run();
        return Answer.empty(200);
    }

    private static Answer nothing(Call call) {
        throw Refusals.unknown("Resource", call.path());
    }
}
