package io.entrepot.wmsopenboxes.stock;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockObserved.BucketQuantity;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.codemaps.CodeKey;
import io.entrepot.foundation.codemaps.CodeMaps;
import io.entrepot.foundation.codemaps.CodeMeaning;
import io.entrepot.foundation.warehouse.stock.StockPosition;
import io.entrepot.wmsopenboxes.cases.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says in our words what the warehouse system shows of an article; what has no word there is a case, and never available. */
public final class StockMeaning {

    private final CodeMaps maps;
    private final ExceptionCases cases;

    public StockMeaning(CodeMaps maps, ExceptionCases cases) {
        this.maps = maps;
        this.cases = cases;
    }

    private record Slot(
            Bucket bucket, @Nullable String lot, @Nullable LocalDate expiry) {}

    /** The position of an article; empty where its code is no item number. */
    Optional<StockPosition> of(NodeId node, Product product, List<StockRow> rows, Instant asOf) {
        var item = item(node, product);
        if (item.isEmpty()) {
            return Optional.empty();
        }
        var counted = isCountedInPieces(node, product);
        var today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        var slots = new LinkedHashMap<Slot, BigDecimal>();
        slots.put(new Slot(Bucket.AVAILABLE, null, null), BigDecimal.ZERO); // nothing of it is a fact too
        for (var row : rows) {
            add(slots, node, product, row, counted, today);
        }
        var buckets = slots.entrySet().stream()
                .map(slot -> new BucketQuantity(
                        slot.getKey().bucket(),
                        slot.getValue(),
                        slot.getKey().lot(),
                        slot.getKey().expiry()))
                .toList();
        return Optional.of(new StockPosition(node, item.get(), UnitOfMeasure.EACH, buckets, asOf));
    }

    /** Whether the unit of an article is the piece; a unit that nobody knows is a case. */
    boolean isCountedInPieces(NodeId node, Product product) {
        return switch (maps.lookup(CodeKey.of(Codes.UNIT, product.unit()))) {
            case CodeMeaning.Mapped _ -> true;
            case CodeMeaning.Unmapped unmapped -> {
                open(Kind.UNKNOWN_UNIT, node, product, unmapped.detail());
                yield false;
            }
        };
    }

    private void add(
            Map<Slot, BigDecimal> slots, NodeId node, Product product, StockRow row, boolean counted, LocalDate today) {
        if (row.onHand().signum() < 0) {
            open(Kind.NEGATIVE_STOCK, node, product, "The warehouse shows " + row.onHand() + " pieces.");
        }
        var expiry = Expiry.of(row.expires());
        if (!expiry.isReadable()) {
            open(Kind.UNKNOWN_LOT, node, product, "Lot " + row.lot() + " expires '" + row.expires() + "'.");
        }
        var bucket = counted && expiry.isReadable() ? bucket(node, product, row, expiry, today) : Bucket.UNKNOWN;
        if (bucket == Bucket.AVAILABLE) {
            put(slots, new Slot(Bucket.AVAILABLE, row.lot(), expiry.day()), row.available());
            put(
                    slots,
                    new Slot(Bucket.ALLOCATED, row.lot(), expiry.day()),
                    row.onHand().subtract(row.available()));
        } else {
            put(slots, new Slot(bucket, row.lot(), expiry.day()), row.onHand());
        }
    }

    private static void put(Map<Slot, BigDecimal> slots, Slot slot, BigDecimal quantity) {
        if (quantity.signum() != 0) {
            slots.merge(slot, quantity, BigDecimal::add);
        }
    }

    private Bucket bucket(NodeId node, Product product, StockRow row, Expiry expiry, LocalDate today) {
        var status = maps.lookup(CodeKey.of(Codes.STOCK_STATUS, row.status()), Bucket.class, unmapped -> {
            open(Kind.UNKNOWN_STATUS, node, product, unmapped.detail());
            return Bucket.UNKNOWN;
        });
        if (status == Bucket.UNKNOWN) {
            return status;
        }
        var ofBin = ofBin(maps, row.bin());
        if (ofBin != null) {
            return ofBin;
        }
        return status == Bucket.AVAILABLE && expiry.isBefore(today) ? Bucket.EXPIRED : status;
    }

    /** What lies in a bin with a meaning of its own; most have none. */
    static @Nullable Bucket ofBin(CodeMaps maps, @Nullable String bin) {
        return bin != null && maps.lookup(CodeKey.of(Codes.BIN, bin)) instanceof CodeMeaning.Mapped(var word, var _)
                ? Bucket.valueOf(word)
                : null;
    }

    private Optional<ItemNumber> item(NodeId node, Product product) {
        try {
            return Optional.of(new ItemNumber(product.code()));
        } catch (IllegalArgumentException strange) {
            open(Kind.UNKNOWN_ITEM, node, product, "The product code is no item number; the article must be renamed.");
            return Optional.empty();
        }
    }

    private void open(Kind kind, NodeId node, Product product, String detail) {
        cases.open(kind, node + "/" + product.code(), detail, new ItemToRead(node, product.code()));
    }
}
