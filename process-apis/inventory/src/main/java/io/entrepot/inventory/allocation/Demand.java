package io.entrepot.inventory.allocation;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.item.Item.Conversion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an order needs, every line in the base unit of its item. */
public record Demand(List<Line> lines) {

    public Demand {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param amount in the base unit
     * @param unitSize how many base units one unit as ordered holds
     * @param node the only node that may serve it, where the caller insists on one
     * @param unitValue what one base unit is worth, where the caller says so
     */
    public record Line(
            int lineNumber,
            Item item,
            BigDecimal amount,
            BigDecimal unitSize,
            @Nullable NodeId node,
            @Nullable BigDecimal unitValue) {

        public Line(int lineNumber, Item item, BigDecimal amount) {
            this(lineNumber, item, amount, BigDecimal.ONE, null, null);
        }

        Line with(BigDecimal other) {
            return new Line(lineNumber, item, other, unitSize, node, unitValue);
        }
    }

    /** What is wanted, no more of any item than that; the first lines come first. */
    Demand upTo(Map<ItemNumber, BigDecimal> most) {
        var left = new HashMap<>(most);
        return new Demand(lines.stream()
                .map(line -> {
                    var room = left.get(line.item().number());
                    if (room == null) {
                        return line;
                    }
                    var taken = line.amount().min(room);
                    left.put(line.item().number(), room.subtract(taken));
                    return line.with(taken);
                })
                .toList());
    }

    /** The largest unit as ordered of each item. */
    Map<ItemNumber, BigDecimal> unitSizes() {
        var sizes = new HashMap<ItemNumber, BigDecimal>();
        lines.forEach(line -> sizes.merge(line.item().number(), line.unitSize(), BigDecimal::max));
        return sizes;
    }

    /** What all lines together need of each item: two lines never count on the same pieces. */
    Map<ItemNumber, BigDecimal> perItem() {
        var sums = new LinkedHashMap<ItemNumber, BigDecimal>();
        lines.forEach(line -> sums.merge(line.item().number(), line.amount(), BigDecimal::add));
        return sums;
    }

    Map<ItemNumber, Item> items() {
        return lines.stream().collect(toUnmodifiableMap(line -> line.item().number(), Line::item, (one, same) -> one));
    }

    /** Understands the lines with the catalogue, or says what is wrong with which. */
    static Reading read(List<AllocationRequest.Line> asked, Map<ItemNumber, Item> catalogue) {
        var lines = new ArrayList<Line>();
        var violations = new ArrayList<Violation>();
        for (var line : asked) {
            read(line, catalogue.get(line.item()), lines, violations);
        }
        return violations.isEmpty() ? new Reading.Understood(new Demand(lines)) : new Reading.Refused(violations);
    }

    private static void read(
            AllocationRequest.Line line, @Nullable Item item, List<Line> lines, List<Violation> violations) {
        if (item == null) {
            violations.add(violation(line, "item", Violation.Code.UNKNOWN_ITEM, "is no item of the catalogue"));
            return;
        }
        switch (item.inBaseUnit(line.quantity())) {
            case Conversion.Converted(var amount) -> lines.add(understood(line, item, amount));
            case Conversion.NotAUnitOfTheItem() ->
                violations.add(violation(
                        line, "quantity/unit", Violation.Code.UNIT_NOT_OF_ITEM, "is no unit of " + item.number()));
            case Conversion.NotDivisible() ->
                violations.add(violation(
                        line,
                        "quantity/amount",
                        Violation.Code.NOT_DIVISIBLE,
                        "is no exact number of " + item.baseUnit()));
            case Conversion.TooLarge() ->
                violations.add(violation(
                        line, "quantity/amount", Violation.Code.TOO_LARGE, "is more than any order can hold"));
        }
    }

    private static Line understood(AllocationRequest.Line line, Item item, BigDecimal amount) {
        var size = amount.signum() == 0
                ? BigDecimal.ONE
                : amount.divide(line.quantity().amount(), MathContext.DECIMAL64);
        var value = line.unitValue() == null ? null : line.unitValue().divide(size, MathContext.DECIMAL64);
        return new Line(line.lineNumber(), item, amount, size, line.node(), value);
    }

    private static Violation violation(AllocationRequest.Line line, String field, Violation.Code code, String message) {
        return new Violation(line.lineNumber(), field, code, message);
    }

    /** The outcome of reading an order's lines. */
    sealed interface Reading {

        /** Every line makes sense. */
        record Understood(Demand demand) implements Reading {}

        /** Some do not. */
        record Refused(List<Violation> violations) implements Reading {}
    }
}
