package io.entrepot.wmsopenboxes.stock;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.GoodsReceived;
import io.entrepot.canonical.inventory.MovementReason;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.codemaps.CodeKey;
import io.entrepot.foundation.codemaps.CodeMaps;
import io.entrepot.foundation.codemaps.CodeMeaning;
import io.entrepot.wmsopenboxes.cases.Kind;
import io.entrepot.wmsopenboxes.stock.HeldTransaction.HeldEntry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells what a transaction of the warehouse's ledger moved; what it cannot tell is a case with the whole transaction. */
public class TellingMovements {

    private static final String SOURCE = "wms-openboxes";

    /** Clocks differ by some seconds; more than this is wrong. */
    private static final Duration MOST_AHEAD = Duration.ofMinutes(2);

    private final StockPositions positions;
    private final Receipts receipts;
    private final StockMeaning meaning;
    private final CodeMaps maps;
    private final ExceptionCases cases;
    private final Clock clock;

    public TellingMovements(
            StockPositions positions,
            Receipts receipts,
            StockMeaning meaning,
            CodeMaps maps,
            ExceptionCases cases,
            Clock clock) {
        this.positions = positions;
        this.receipts = receipts;
        this.meaning = meaning;
        this.maps = maps;
        this.cases = cases;
        this.clock = clock;
    }

    /** Runs in the transaction that makes sure that it runs once, or in that of a replay. */
    public void tell(HeldTransaction held) {
        var odd = oddity(held);
        if (odd.isPresent()) {
            cases.open(
                    odd.get().kind(),
                    "transaction " + held.transaction().number(),
                    odd.get().detail(),
                    held);
            return;
        }
        var reason = reason(held);
        held.entries().forEach(entry -> positions.tell(moved(held, entry, reason)));
        if (held.transaction().incomingShipment() != null) {
            receipts.received(
                    held.node(),
                    held.transaction(),
                    held.entries().stream().map(this::received).toList());
        }
    }

    private record Odd(Kind kind, String detail) {}

    private Optional<Odd> oddity(HeldTransaction held) {
        var transaction = held.transaction();
        if (transaction.occurredAt().isAfter(clock.instant().plus(MOST_AHEAD))) {
            return Optional.of(
                    new Odd(Kind.CLOCK_AHEAD, "It happened at " + transaction.occurredAt() + ", in the future."));
        }
        if (maps.lookup(CodeKey.of(Codes.TRANSACTION_TYPE, transaction.type())) instanceof CodeMeaning.Unmapped type) {
            return Optional.of(new Odd(Kind.UNKNOWN_MOVEMENT, type.detail()));
        }
        return held.entries().stream()
                .flatMap(entry -> odd(held, entry).stream())
                .findFirst();
    }

    private Optional<Odd> odd(HeldTransaction held, HeldEntry entry) {
        var code = entry.product().code();
        if (!isItem(code)) {
            return Optional.of(new Odd(Kind.UNKNOWN_ITEM, "'" + code + "' is no item number."));
        }
        if (!meaning.isCountedInPieces(held.node(), entry.product())) {
            var unit = entry.product().unit();
            return Optional.of(new Odd(Kind.UNKNOWN_UNIT, "The unit code '" + unit + "' has no mapping."));
        }
        return Expiry.of(entry.entry().expires()).isReadable()
                ? Optional.empty()
                : Optional.of(new Odd(
                        Kind.UNKNOWN_LOT, "A lot expires '" + entry.entry().expires() + "'."));
    }

    private static boolean isItem(String code) {
        try {
            return new ItemNumber(code).value().equals(code);
        } catch (IllegalArgumentException strange) {
            return false;
        }
    }

    private MovementReason reason(HeldTransaction held) {
        return maps.lookup(
                CodeKey.of(Codes.TRANSACTION_TYPE, held.transaction().type()),
                MovementReason.class,
                unmapped -> MovementReason.OTHER);
    }

    /** What leaves was asked for before; the vendor writes it without a sign. */
    private StockMoved moved(HeldTransaction held, HeldEntry moved, MovementReason reason) {
        var transaction = held.transaction();
        var entry = moved.entry();
        var leaves = transaction.outgoingShipment() != null;
        var usual = leaves ? Bucket.ALLOCATED : Bucket.AVAILABLE;
        var bucket = Objects.requireNonNullElse(StockMeaning.ofBin(maps, entry.bin()), usual);
        var index = held.entries().indexOf(moved);
        return new StockMoved(
                held.node(),
                new ItemNumber(moved.product().code()),
                UnitOfMeasure.EACH,
                transaction.occurredAt(),
                null,
                SOURCE,
                transaction.number() + "/" + index,
                reason,
                transaction.number(),
                List.of(new StockMoved.Change(
                        bucket,
                        leaves ? entry.quantity().negate() : entry.quantity(),
                        entry.lot(),
                        Expiry.of(entry.expires()).day())));
    }

    private GoodsReceived.Line received(HeldEntry moved) {
        var entry = moved.entry();
        var damaged = StockMeaning.ofBin(maps, entry.bin()) == Bucket.DAMAGED;
        return new GoodsReceived.Line(
                new ItemNumber(moved.product().code()),
                UnitOfMeasure.EACH,
                damaged ? BigDecimal.ZERO : entry.quantity(),
                damaged ? entry.quantity() : BigDecimal.ZERO,
                entry.lot(),
                Expiry.of(entry.expires()).day());
    }
}
