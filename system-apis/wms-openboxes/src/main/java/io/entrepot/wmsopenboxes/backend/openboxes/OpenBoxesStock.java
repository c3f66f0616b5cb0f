package io.entrepot.wmsopenboxes.backend.openboxes;

import io.entrepot.foundation.backend.CallBudget.CallClass;
import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.wmsopenboxes.stock.LedgerEntry;
import io.entrepot.wmsopenboxes.stock.LedgerTransaction;
import io.entrepot.wmsopenboxes.stock.Product;
import io.entrepot.wmsopenboxes.stock.StockRow;
import io.entrepot.wmsopenboxes.stock.WarehouseStock;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Stock, articles and the ledger of OpenBoxes. */
final class OpenBoxesStock implements WarehouseStock {

    private static final int PAGE = 100;

    private final OpenBoxesApi api;
    private final Session session;
    private final OpenBoxesProperties properties;
    private final Map<String, String> bins = new ConcurrentHashMap<>();

    OpenBoxesStock(OpenBoxesApi api, Session session, OpenBoxesProperties properties) {
        this.api = api;
        this.session = session;
        this.properties = properties;
    }

    @Override
    public List<Product> products(int offset) {
        return rows(session.call(CallClass.SYNC, cookie -> api.products(cookie, PAGE, offset)))
                .map(row -> new Product(
                        required(row, "id"),
                        required(row, "productCode"),
                        text(row, "unitOfMeasure"),
                        time(row, "lastUpdated")))
                .toList();
    }

    @Override
    public List<StockRow> rows(List<String> productIds) {
        return rows(session.call(
                        CallClass.SYNC, cookie -> api.availableItems(cookie, properties.location(), productIds)))
                .map(row -> new StockRow(
                        row.at("/product/id").asString(""),
                        number(row, "quantityOnHand"),
                        number(row, "quantityAvailable"),
                        text(row, "status"),
                        optional(row, "binLocation.name"),
                        optional(row, "lotNumber"),
                        optional(row, "expirationDate")))
                .toList();
    }

    @Override
    public List<LedgerTransaction> transactions(int offset) {
        return rows(session.call(CallClass.SYNC, cookie -> api.transactions(cookie, PAGE, offset)))
                .map(row -> new LedgerTransaction(
                        required(row, "id"),
                        required(row, "transactionNumber"),
                        row.at("/transactionType/id").asString(""),
                        time(row, "transactionDate"),
                        time(row, "lastUpdated"),
                        row.at("/outgoingShipment/id").asString(null),
                        row.at("/incomingShipment/id").asString(null),
                        row.path("transactionEntries")
                                .valueStream()
                                .map(entry -> entry.path("id").asString())
                                .toList()))
                .toList();
    }

    @Override
    public List<LedgerEntry> entries(LedgerTransaction transaction) {
        return transaction.entryIds().stream().map(this::entry).toList();
    }

    private LedgerEntry entry(String id) {
        var entry = session.call(CallClass.SYNC, cookie -> api.one(cookie, "transactionEntry", id));
        var lotId = entry.at("/inventoryItem/id").asString("");
        var lot = session.call(CallClass.SYNC, cookie -> api.one(cookie, "inventoryItem", lotId));
        var bin = entry.at("/binLocation/id").asString("");
        return new LedgerEntry(
                lot.at("/product/id").asString(""),
                bin.isEmpty() ? null : bin(bin),
                optional(lot, "lotNumber"),
                optional(lot, "expirationDate"),
                number(entry, "quantity"));
    }

    private @Nullable String bin(String id) {
        if (!bins.containsKey(id)) {
            rows(session.call(CallClass.SYNC, cookie -> api.bins(cookie, properties.location())))
                    .forEach(bin -> bins.put(required(bin, "id"), text(bin, "name")));
        }
        return bins.get(id);
    }

    private static java.util.stream.Stream<JsonNode> rows(JsonNode data) {
        if (!data.isArray()) {
            throw unreadable("no list");
        }
        return data.valueStream();
    }

    private static String required(JsonNode row, String name) {
        var text = text(row, name);
        if (text.isEmpty()) {
            throw unreadable("no " + name);
        }
        return text;
    }

    private static String text(JsonNode row, String name) {
        return row.path(name).asString("");
    }

    private static @Nullable String optional(JsonNode row, String name) {
        var text = text(row, name);
        return text.isBlank() ? null : text;
    }

    /** A missing number is not zero. */
    private static BigDecimal number(JsonNode row, String name) {
        if (!row.path(name).isNumber()) {
            throw unreadable("no " + name);
        }
        return row.path(name).decimalValue();
    }

    private static Instant time(JsonNode row, String name) {
        try {
            return VendorTime.second(required(row, name));
        } catch (DateTimeException strange) {
            throw unreadable("a strange " + name);
        }
    }

    private static TransientBackendException unreadable(String what) {
        return TransientBackendException.busy(Refusals.BACKEND, "its answer has " + what, null);
    }
}
