package io.entrepot.inventory.observation;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.inventory.cases.Kind;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.item.Item.Conversion;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.stock.PositionKey;
import io.entrepot.inventory.stock.Stock;
import io.entrepot.inventory.stock.StockLine;
import io.entrepot.inventory.stock.StockMovement;
import io.entrepot.inventory.stock.StockSnapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says in base units and known names what nodes tell, or why that cannot be said.
 *
 * @param items those of the items told that are in the catalogue
 * @param nodes the nodes of the directory
 * @param latest the latest moment that a clock may tell
 */
record Understanding(Map<ItemNumber, Item> items, Map<NodeId, Node> nodes, Instant latest) {

    /** The outcome. */
    sealed interface Outcome<T> {

        /** What it says. */
        record Understood<T>(T meaning) implements Outcome<T> {}

        /** Why nobody can say. */
        record Odd<T>(Kind kind, String detail) implements Outcome<T> {}
    }

    Outcome<StockSnapshot> of(ToldSnapshot told) {
        var body = told.body();
        var lines = body.buckets().stream()
                .map(line -> new Line(line.bucket(), line.quantity(), line.lot(), line.expiry()))
                .toList();
        return switch (stock(new Told(body.node(), body.item(), body.unit(), body.asOf(), lines))) {
            case Outcome.Odd<Stock>(var kind, var detail) -> new Outcome.Odd<>(kind, detail);
            case Outcome.Understood<Stock>(var stock) ->
                new Outcome.Understood<>(snapshot(told.observation(), body, stock));
        };
    }

    Outcome<StockMovement> of(ToldMovement told) {
        var body = told.body();
        var lines = body.changes().stream()
                .map(line -> new Line(line.bucket(), line.quantity(), line.lot(), line.expiry()))
                .toList();
        return switch (stock(new Told(body.node(), body.item(), body.unit(), body.occurredAt(), lines))) {
            case Outcome.Odd<Stock>(var kind, var detail) -> new Outcome.Odd<>(kind, detail);
            case Outcome.Understood<Stock>(var change) -> new Outcome.Understood<>(movement(body, change));
        };
    }

    private static StockSnapshot snapshot(String observation, StockObserved body, Stock stock) {
        return new StockSnapshot(
                observation,
                new PositionKey(body.item(), body.node()),
                asKept(body.asOf()),
                body.sequence(),
                body.source(),
                stock);
    }

    private static StockMovement movement(StockMoved body, Stock change) {
        return new StockMovement(
                body.movement(),
                new PositionKey(body.item(), body.node()),
                asKept(body.occurredAt()),
                body.sequence(),
                body.source(),
                body.reason(),
                body.reference(),
                change);
    }

    private Outcome<Stock> stock(Told told) {
        if (!nodes.containsKey(told.node())) {
            return odd(Kind.UNKNOWN_NODE, "No node " + told.node() + " is in the directory.");
        }
        if (told.moment().isAfter(latest)) {
            return odd(Kind.CLOCK_AHEAD, "The stock was told for " + told.moment() + ", which is still to come.");
        }
        var item = items.get(told.item());
        return item == null
                ? odd(Kind.UNKNOWN_ITEM, "No item " + told.item() + " is in the catalogue.")
                : inBaseUnit(told, item);
    }

    private static Outcome<Stock> inBaseUnit(Told told, Item item) {
        var lines = new ArrayList<StockLine>();
        for (var line : told.lines()) {
            if (line.quantity().abs().compareTo(Quantity.LARGEST) > 0) {
                return outOfRange(told, line);
            }
            switch (item.inBaseUnit(new Quantity(line.quantity(), told.unit()))) {
                case Conversion.Converted(var amount) ->
                    lines.add(new StockLine(line.bucket(), lotOf(line), line.expiry(), amount));
                case Conversion.TooLarge() -> {
                    return outOfRange(told, line);
                }
                case Conversion.NotAUnitOfTheItem() -> {
                    return odd(Kind.UNIT_NOT_CONVERTIBLE, "%s is no unit of %s.".formatted(told.unit(), item.number()));
                }
                case Conversion.NotDivisible() -> {
                    return odd(
                            Kind.UNIT_NOT_CONVERTIBLE,
                            "%s %s of %s is no exact quantity in %s."
                                    .formatted(
                                            line.quantity().toPlainString(),
                                            told.unit(),
                                            item.number(),
                                            item.baseUnit()));
                }
            }
        }
        return new Outcome.Understood<>(Stock.of(lines));
    }

    private static String lotOf(Line line) {
        return line.lot() == null ? StockLine.NO_LOT : line.lot().strip();
    }

    private static Outcome<Stock> outOfRange(Told told, Line line) {
        return odd(
                Kind.QUANTITY_OUT_OF_RANGE,
                "No stock is as large as %s %s.".formatted(line.quantity().toPlainString(), told.unit()));
    }

    private static Outcome<Stock> odd(Kind kind, String detail) {
        return new Outcome.Odd<>(kind, detail);
    }

    /** As exactly as the database keeps a moment. */
    private static Instant asKept(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private record Told(NodeId node, ItemNumber item, UnitOfMeasure unit, Instant moment, List<Line> lines) {}

    private record Line(
            Bucket bucket,
            BigDecimal quantity,
            @Nullable String lot,
            @Nullable LocalDate expiry) {}
}
