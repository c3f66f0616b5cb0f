package io.entrepot.inventory.stock;

import static java.util.stream.Collectors.joining;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.CaseDesk;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.cases.Kind;
import io.entrepot.inventory.item.CatalogueListener;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.item.Item.Conversion;
import io.entrepot.inventory.item.Items;
import io.entrepot.inventory.network.Nodes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/** Takes over what nodes report; what cannot be understood becomes a case and is tried again with every catalogue. */
public final class ReceivingStock implements CatalogueListener {

    /** Clocks differ by seconds; more than this would lock out the node's true reports that follow. */
    private static final Duration MOST_AHEAD = Duration.ofMinutes(5);

    private static final Actor CATALOGUE = new Actor("reading the catalogue");
    private static final List<Kind> MENDED_BY_A_CATALOGUE = List.of(Kind.UNKNOWN_ITEM, Kind.UNIT_NOT_CONVERTIBLE);

    private final Items items;
    private final Nodes nodes;
    private final Positions positions;
    private final ExceptionCases cases;
    private final CaseDesk desk;
    private final Clock clock;

    public ReceivingStock(
            Items items, Nodes nodes, Positions positions, ExceptionCases cases, CaseDesk desk, Clock clock) {
        this.items = items;
        this.nodes = nodes;
        this.positions = positions;
        this.cases = cases;
        this.desk = desk;
        this.clock = clock;
    }

    /** A node reports its stock of an item. */
    public void observe(StockObserved observed) {
        switch (understand(observed)) {
            case Understanding.Understood(var snapshot) -> {
                positions.apply(snapshot);
                suspect(observed, snapshot);
            }
            case Understanding.Odd(var kind, var detail) -> cases.open(kind, subject(observed), detail, observed);
        }
    }

    /** A node's feed was read completely. */
    public void confirm(FeedConfirmed confirmed) {
        if (!nodes.isKnown(confirmed.node())) {
            cases.open(
                    Kind.UNKNOWN_NODE,
                    confirmed.node().value(),
                    "No node " + confirmed.node() + " is in the directory.",
                    confirmed);
        } else if (isAhead(confirmed.asOf())) {
            cases.open(Kind.CLOCK_AHEAD, confirmed.node().value(), "The feed was confirmed for the future.", confirmed);
        } else {
            positions.confirm(confirmed);
        }
    }

    /** What an older catalogue could not explain may be plain now. */
    @Override
    public void catalogueRead() {
        MENDED_BY_A_CATALOGUE.forEach(kind -> desk.replayMended(kind, CATALOGUE));
    }

    private Understanding understand(StockObserved observed) {
        if (!nodes.isKnown(observed.node())) {
            return new Understanding.Odd(Kind.UNKNOWN_NODE, "No node " + observed.node() + " is in the directory.");
        }
        if (isAhead(observed.asOf())) {
            return new Understanding.Odd(Kind.CLOCK_AHEAD, "The stock was reported for " + observed.asOf() + ".");
        }
        return Optional.ofNullable(items.find(List.of(observed.item())).get(observed.item()))
                .map(item -> inBaseUnit(observed, item))
                .orElseGet(() -> new Understanding.Odd(
                        Kind.UNKNOWN_ITEM, "No item " + observed.item() + " is in the catalogue."));
    }

    private static Understanding inBaseUnit(StockObserved observed, Item item) {
        var buckets = new EnumMap<Bucket, BigDecimal>(Bucket.class);
        for (var told : observed.buckets()) {
            if (told.quantity().abs().compareTo(Quantity.LARGEST) > 0) {
                return outOfRange(observed);
            }
            switch (item.inBaseUnit(new Quantity(told.quantity(), observed.unit()))) {
                case Conversion.Converted(var amount) -> buckets.merge(told.bucket(), amount, BigDecimal::add);
                case Conversion.TooLarge() -> {
                    return outOfRange(observed);
                }
                case Conversion.NotAUnitOfTheItem(), Conversion.NotDivisible() -> {
                    return new Understanding.Odd(
                            Kind.UNIT_NOT_CONVERTIBLE,
                            "%s %s of %s is no exact quantity in %s."
                                    .formatted(
                                            told.quantity().toPlainString(),
                                            observed.unit(),
                                            item.number(),
                                            item.baseUnit()));
                }
            }
        }
        return new Understanding.Understood(new StockSnapshot(
                observed.node(), observed.item(), buckets, observed.asOf(), observed.sequence(), observed.source()));
    }

    private static Understanding outOfRange(StockObserved observed) {
        return new Understanding.Odd(Kind.QUANTITY_OUT_OF_RANGE, "No stock is that large: " + observed.buckets() + ".");
    }

    /** Taken over as told, as holding on to older figures could promise what is gone; but a person should look. */
    private void suspect(StockObserved observed, StockSnapshot snapshot) {
        if (snapshot.buckets().values().stream().anyMatch(quantity -> quantity.signum() < 0)) {
            cases.open(Kind.NEGATIVE_STOCK, subject(observed), "The node reports negative stock.", observed);
        }
        if (snapshot.buckets().containsKey(Bucket.UNKNOWN)) {
            cases.open(
                    Kind.UNKNOWN_BUCKET,
                    subject(observed),
                    "The node reports stock in a state that has no mapping; it is not sold.",
                    observed);
        }
    }

    private boolean isAhead(Instant asOf) {
        return asOf.isAfter(clock.instant().plus(MOST_AHEAD));
    }

    private static String subject(StockObserved observed) {
        return "%s/%s %s %s"
                .formatted(
                        observed.node(),
                        observed.item(),
                        observed.unit(),
                        observed.buckets().stream()
                                .map(told -> told.bucket().name())
                                .sorted()
                                .collect(joining(",")));
    }

    private sealed interface Understanding {

        record Understood(StockSnapshot snapshot) implements Understanding {}

        record Odd(Kind kind, String detail) implements Understanding {}
    }
}
