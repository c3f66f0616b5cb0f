package io.entrepot.sandbox.openboxes;

import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.openboxes.State.Balance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All rows of the system, its numbers and its clock. */
final class Store {

    private final Clock clock;
    private final Faults faults;
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<String, Bin> bins = new LinkedHashMap<>();
    private final Map<String, Lot> lots = new LinkedHashMap<>();
    private final Map<Spot, Integer> balances = new LinkedHashMap<>();
    private final Map<String, Movement> movements = new LinkedHashMap<>();
    private final List<Transaction> transactions = new ArrayList<>();
    private final Map<String, Integer> series = new TreeMap<>();
    private long changes;

    Store(Clock clock, Faults faults) {
        this.clock = clock;
        this.faults = faults;
    }

    /** The system's own clock, which may go ahead of everyone's. */
    Instant now() {
        var skew = faults.peek(FaultKind.CLOCK_SKEW, "");
        return clock.instant().plus(Duration.ofMinutes(skew == null ? 0 : skew.number("minutes", 10)));
    }

    /** Everyone's clock. */
    Instant realNow() {
        return clock.instant();
    }

    /** An opaque identifier. */
    String id(String kind) {
        return "ff808181%08x%016x".formatted(kind.hashCode(), next(kind));
    }

    int next(String kind) {
        changes++;
        return series.merge(kind, 1, Integer::sum);
    }

    Collection<Product> products() {
        return products.values();
    }

    Product product(String id) {
        return Optional.ofNullable(products.get(id)).orElseThrow(() -> Refusals.unknown("Product", id));
    }

    @Nullable Product productOf(String code) {
        return products.values().stream()
                .filter(product -> product.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    void put(Product product) {
        changes++;
        products.put(product.id(), product);
    }

    Collection<Bin> bins() {
        return bins.values();
    }

    Bin bin(String id) {
        return Optional.ofNullable(bins.get(id)).orElseThrow(() -> Refusals.unknown("Location", id));
    }

    @Nullable Bin binOf(String name) {
        return bins.values().stream()
                .filter(bin -> bin.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    void put(Bin bin) {
        changes++;
        bins.put(bin.id(), bin);
    }

    Collection<Lot> lots() {
        return lots.values();
    }

    Lot lot(String id) {
        return Optional.ofNullable(lots.get(id)).orElseThrow(() -> Refusals.unknown("InventoryItem", id));
    }

    void put(Lot lot) {
        changes++;
        lots.put(lot.id(), lot);
    }

    int onHand(Spot spot) {
        return balances.getOrDefault(spot, 0);
    }

    /** The spots that the ledger knows of a product. */
    List<Spot> spotsOf(String productId) {
        return balances.keySet().stream()
                .filter(spot -> lot(spot.lotId()).productId().equals(productId))
                .toList();
    }

    void add(Spot spot, int pieces) {
        changes++;
        balances.merge(spot, pieces, Integer::sum);
    }

    List<Transaction> transactions() {
        return transactions;
    }

    void put(Transaction transaction) {
        changes++;
        transactions.add(transaction);
    }

    Collection<Movement> movements() {
        return List.copyOf(movements.values());
    }

    Movement movement(String id) {
        return Optional.ofNullable(movements.get(id)).orElseThrow(() -> Refusals.unknown("Stockmovement", id));
    }

    @Nullable Movement movementOfShipment(String shipmentId) {
        return movements.values().stream()
                .filter(movement -> movement.shipment().id().equals(shipmentId))
                .findFirst()
                .orElse(null);
    }

    Movement put(Movement movement) {
        changes++;
        movements.put(movement.id(), movement);
        return movement;
    }

    void remove(Movement movement) {
        changes++;
        movements.remove(movement.id());
    }

    long changes() {
        return changes;
    }

    State save() {
        return new State(
                List.copyOf(products.values()),
                List.copyOf(bins.values()),
                List.copyOf(lots.values()),
                balances.entrySet().stream()
                        .map(entry -> new Balance(entry.getKey(), entry.getValue()))
                        .toList(),
                List.copyOf(movements.values()),
                List.copyOf(transactions),
                Map.copyOf(series));
    }

    void restore(State state) {
        clear();
        state.products().forEach(this::put);
        state.bins().forEach(this::put);
        state.lots().forEach(this::put);
        state.balances().forEach(balance -> balances.put(balance.spot(), balance.onHand()));
        state.movements().forEach(this::put);
        transactions.addAll(state.transactions());
        series.putAll(state.series());
    }

    void clear() {
        changes++;
        products.clear();
        bins.clear();
        lots.clear();
        balances.clear();
        movements.clear();
        transactions.clear();
        series.clear();
    }
}
