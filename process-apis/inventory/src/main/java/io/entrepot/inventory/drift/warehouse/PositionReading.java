package io.entrepot.inventory.drift.warehouse;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.inventory.StockObserved.BucketQuantity;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.inventory.drift.Told;
import io.entrepot.inventory.drift.warehouse.WarehouseStock.Lying;
import io.entrepot.inventory.drift.warehouse.WarehouseStock.Position;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.item.Item.Conversion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** What the stock of one item at a warehouse means to us. */
sealed interface PositionReading {

    /** The mark of reports that a comparison took over. */
    String SOURCE = "drift";

    Set<Bucket> SELLABLE = EnumSet.of(Bucket.AVAILABLE, Bucket.ALLOCATED, Bucket.PICKED);

    /** It can be compared. */
    record Understood(Told told) implements PositionReading {}

    /** It cannot. */
    record Odd(String reason) implements PositionReading {}

    static PositionReading of(Position position, Item item, NodeId node, LocalDate today) {
        try {
            var unit = new UnitOfMeasure(position.unit());
            var buckets = position.buckets().stream()
                    .map(lying -> new BucketQuantity(
                            Bucket.valueOf(lying.bucket()), lying.quantity(), lying.lot(), lying.expiry()))
                    .toList();
            var reading = new StockObserved(node, item.number(), unit, position.asOf(), null, SOURCE, buckets);
            return new Understood(Told.held(
                    sum(position, item, unit, lying -> isSellable(lying, today)),
                    position.asOf(),
                    sum(position, item, unit, lying -> Bucket.valueOf(lying.bucket()) == Bucket.UNKNOWN),
                    reading));
        } catch (IllegalArgumentException odd) {
            return new Odd(Objects.requireNonNullElse(odd.getMessage(), "cannot be understood"));
        }
    }

    private static boolean isSellable(Lying lying, LocalDate today) {
        return SELLABLE.contains(Bucket.valueOf(lying.bucket()))
                && (lying.expiry() == null || !lying.expiry().isBefore(today));
    }

    private static BigDecimal sum(Position position, Item item, UnitOfMeasure unit, Predicate<Lying> wanted) {
        var amount = position.buckets().stream()
                .filter(wanted)
                .map(Lying::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (item.inBaseUnit(new Quantity(amount, unit))) {
            case Conversion.Converted(var converted) -> converted;
            case Conversion.NotAUnitOfTheItem() -> throw new IllegalArgumentException("does not come in " + unit);
            case Conversion.NotDivisible() ->
                throw new IllegalArgumentException(amount + " " + unit + " is a fraction");
            case Conversion.TooLarge() -> throw new IllegalArgumentException("no stock is that large");
        };
    }
}
