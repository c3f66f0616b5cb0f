package io.entrepot.sandbox.openboxes;

import io.entrepot.sandbox.openboxes.Receiving.Arrival;
import io.entrepot.sandbox.protocol.Json;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows a test what is on the floor, and lets it do what people there do. */
final class Inspection {

    private final Store store;
    private final Availability availability;
    private final Movements movements;
    private final Ledger ledger;
    private final Receiving receiving;
    private final Views views;

    Inspection(Store store, Availability availability, Movements movements, Ledger ledger) {
        this.store = store;
        this.availability = availability;
        this.movements = movements;
        this.ledger = ledger;
        this.receiving = new Receiving(store, ledger);
        this.views = new Views(store);
    }

    @Nullable JsonNode inspect(List<String> path, Map<String, String> query) {
        return switch (path.getFirst()) {
            case "movements" -> path.size() == 1 ? movements(query) : null;
            case "stock" -> path.size() == 2 ? stock(path.get(1)) : null;
            case "transactions" -> path.size() == 1 ? transactions() : null;
            default -> null;
        };
    }

    @Nullable JsonNode instruct(String name, ObjectNode told) {
        return switch (name) {
            case "stock" -> setStock(known(told, "sku", "onHand", "lot", "bin", "recordedMinutesAgo"));
            case "lot" -> changeLot(known(told, "sku", "lot", "recalled"));
            case "bin" -> changeBin(known(told, "bin", "hold"));
            case "product" -> addProduct(known(told, "sku"));
            case "unit" -> changeUnit(known(told, "sku", "unit"));
            case "demand" -> demand(known(told, "sku", "quantity", "description"));
            case "receipt" -> receive(known(told, "description", "sku", "good", "damaged"));
            case "deletion" -> delete(known(told, "description"));
            default -> null;
        };
    }

    private JsonNode movements(Map<String, String> query) {
        var found = Json.array();
        store.movements().stream()
                .filter(movement ->
                        movement.description().equals(query.getOrDefault("description", movement.description())))
                .map(views::movement)
                .forEach(found::add);
        return Json.object().set("movements", found);
    }

    private @Nullable JsonNode stock(String sku) {
        var product = store.productOf(sku);
        if (product == null) {
            return null;
        }
        var spots = store.spotsOf(product.id());
        var view = Json.object()
                .put("sku", sku)
                .put("onHand", spots.stream().mapToInt(store::onHand).sum());
        var items = view.putArray("items");
        availability.of(product.id()).forEach(row -> items.add(views.availableItem(row)));
        return view;
    }

    private JsonNode transactions() {
        var found = Json.array();
        store.transactions().forEach(transaction -> found.add(Views.transaction(transaction)));
        return Json.object().set("transactions", found);
    }

    private JsonNode setStock(ObjectNode told) {
        var product = product(told);
        var spot = spot(told, product);
        var late = Duration.ofMinutes(told.path("recordedMinutesAgo").asInt(0));
        var difference = told.path("onHand").asInt(0) - store.onHand(spot);
        ledger.adjust(spot, difference, store.now().minus(late));
        return stockOf(product);
    }

    private Spot spot(ObjectNode told, Product product) {
        var lotNumber = told.path("lot").asString("");
        var binName = told.path("bin").asString("");
        return store.spotsOf(product.id()).stream()
                .filter(spot -> lotNumber.isEmpty()
                        || lotNumber.equals(store.lot(spot.lotId()).number()))
                .filter(spot -> binName.isEmpty()
                        || binName.equals(store.bin(spot.binId()).name()))
                .findFirst()
                .orElseGet(() -> newSpot(product, lotNumber, binName));
    }

    private Spot newSpot(Product product, String lotNumber, String binName) {
        var bin = store.binOf(binName.isEmpty() ? Bin.SHELF : binName);
        if (bin == null) {
            throw Refusals.plain(400, "There is no bin " + binName + ".");
        }
        var lot = new Lot(
                store.id("lot"),
                product.id(),
                lotNumber.isEmpty() ? null : lotNumber,
                lotNumber.isEmpty()
                        ? null
                        : LocalDate.ofInstant(store.now(), java.time.ZoneOffset.UTC)
                                .plusYears(1),
                false);
        store.put(lot);
        return new Spot(lot.id(), bin.id());
    }

    private JsonNode changeLot(ObjectNode told) {
        var product = product(told);
        var number = told.path("lot").asString("");
        store.lots().stream()
                .filter(lot -> lot.productId().equals(product.id()) && number.equals(lot.number()))
                .toList()
                .forEach(lot -> store.put(lot.withRecalled(told.path("recalled").asBoolean(true))));
        availability.refreshNow(product.id());
        return stockOf(product);
    }

    private JsonNode changeBin(ObjectNode told) {
        var bin = store.binOf(told.path("bin").asString(""));
        if (bin == null) {
            throw Refusals.plain(400, "There is no such bin.");
        }
        store.put(bin.withHold(told.path("hold").asBoolean(true)));
        store.products().forEach(product -> availability.refreshNow(product.id()));
        return Json.object().put("bin", bin.name());
    }

    private JsonNode changeUnit(ObjectNode told) {
        var product = product(told);
        store.put(product.withUnit(told.path("unit").asString(""), store.now()));
        return Views.product(store.product(product.id()));
    }

    /** Somebody enters an article, under whatever name. */
    private JsonNode addProduct(ObjectNode told) {
        var code = told.path("sku").asString("");
        var product = new Product(store.id("product"), code, code, "EA", false, store.now(), store.now());
        store.put(product);
        return Views.product(product);
    }

    /** Another client of the warehouse wants goods. */
    private JsonNode demand(ObjectNode told) {
        var product = product(told);
        var header = Json.object()
                .put("description", told.path("description").asString("WALK-IN"))
                .put("dateRequested", Times.day(store.now()));
        header.putObject("origin").put("id", Locations.WAREHOUSE);
        header.putObject("destination").put("id", Locations.CUSTOMER);
        var movement = movements.create(header);
        var items = Json.object();
        var line = items.putArray("lineItems")
                .addObject()
                .put("quantityRequested", told.path("quantity").asString("1"));
        line.putObject("product").put("id", product.id());
        return views.movement(movements.advance(movements.addLines(movement.id(), items), RequisitionStatus.VERIFYING));
    }

    private JsonNode receive(ObjectNode told) {
        var movement = movement(told);
        return views.movement(receiving.receive(movement, arrivals(told, movement)));
    }

    /** Without an article, everything that is still expected arrives in good order. */
    private List<Arrival> arrivals(ObjectNode told, Movement movement) {
        if (told.has("sku")) {
            return List.of(new Arrival(
                    product(told).id(),
                    told.path("good").asInt(0),
                    told.path("damaged").asInt(0)));
        }
        var arrivals = new ArrayList<Arrival>();
        movement.lines().forEach(line -> arrivals.add(new Arrival(line.productId(), line.remaining(), 0)));
        return arrivals;
    }

    private JsonNode delete(ObjectNode told) {
        var movement = movement(told);
        movements.delete(movement);
        return Json.object().put("deleted", movement.identifier());
    }

    private Movement movement(ObjectNode told) {
        var description = told.path("description").asString("");
        return store.movements().stream()
                .filter(movement -> movement.description().equals(description))
                .max(Comparator.comparing(Movement::created))
                .orElseThrow(() -> Refusals.plain(400, "There is no movement '" + description + "'."));
    }

    private Product product(ObjectNode told) {
        var product = store.productOf(told.path("sku").asString(""));
        if (product == null) {
            throw Refusals.plain(400, "A known sku is needed.");
        }
        return product;
    }

    private JsonNode stockOf(Product product) {
        var stock = stock(product.code());
        return stock == null ? Json.object() : stock;
    }

    private static ObjectNode known(ObjectNode told, String... names) {
        var unknown = new TreeSet<>(told.propertyNames());
        unknown.removeAll(Set.of(names));
        if (!unknown.isEmpty()) {
            throw Refusals.plain(400, "Known here: " + String.join(", ", names) + ".");
        }
        return told;
    }
}
