package io.entrepot.threeplx12.stock;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.codes.Codes;
import io.entrepot.threeplx12.codes.QuantityMeaning;
import io.entrepot.threeplx12.document.Segment;
import io.entrepot.threeplx12.exchange.HeldException;
import io.entrepot.threeplx12.exchange.Moments;
import io.entrepot.threeplx12.exchange.ReceivedSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an 846 in one pass; what is wrong with an item spoils that item only. */
final class InventoryAdvice {

    private static final Set<String> WHOLE_REPORTS = Set.of("00", "05");
    private static final List<String> ITEM_QUALIFIERS = List.of("VN", "SK", "BP", "IN");

    private final ReceivedSet received;
    private final Codes codes;
    private final Map<String, ReportedItem> items = new LinkedHashMap<>();
    private final List<Segment> header = new ArrayList<>();
    private BigDecimal hash = BigDecimal.ZERO;
    private int lines;
    private @Nullable Segment total;

    private @Nullable ReportedItem item;
    private @Nullable String lot;
    private @Nullable LocalDate expiry;

    private InventoryAdvice(ReceivedSet received, Codes codes) {
        this.received = received;
        this.codes = codes;
    }

    static InventoryAdvice read(ReceivedSet received, Codes codes) {
        var advice = new InventoryAdvice(received, codes);
        received.forEach(advice::take);
        advice.items.values().forEach(ReportedItem::close);
        advice.check();
        return advice;
    }

    Collection<ReportedItem> items() {
        return items.values();
    }

    /** The segments before the first line. */
    List<Segment> header() {
        return header;
    }

    String report() {
        return first("BIA").at(3);
    }

    Instant asOf() {
        return header.stream()
                .filter(segment -> segment.is("DTM", "007"))
                .findFirst()
                .map(segment -> Moments.past(received, segment.at(2), segment.at(3), segment.at(4)))
                .orElseGet(() ->
                        Moments.past(received, first("BIA").at(4), first("BIA").at(5), ""));
    }

    /** Which item a line speaks of. */
    static String itemOf(Segment line) {
        return ITEM_QUALIFIERS.stream()
                .map(qualifier -> pair(line, qualifier))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String pair(Segment line, String qualifier) {
        for (int position = 2; position < line.elements().size(); position += 2) {
            if (line.at(position).equals(qualifier)) {
                return line.at(position + 1);
            }
        }
        return "";
    }

    private void take(Segment segment) {
        switch (segment.id()) {
            case "LIN" -> begin(segment);
            case "QTY" -> count(segment);
            case "CTT" -> total = segment;
            default -> {
                if (lines == 0) {
                    header.add(segment);
                } else {
                    describe(segment);
                }
            }
        }
    }

    private void begin(Segment line) {
        lines++;
        lot = pair(line, "LT").isEmpty() ? null : pair(line, "LT");
        expiry = null;
        item = items.computeIfAbsent(itemOf(line), ReportedItem::new);
        try {
            var _ = new ItemNumber(item.name());
        } catch (IllegalArgumentException strange) {
            item.spoil(CaseReason.UNKNOWN_ITEM, String.valueOf(strange.getMessage()));
        }
    }

    private void describe(Segment segment) {
        if (segment.is("REF", "LT")) {
            lot = segment.at(2);
        } else if (segment.is("DTM", "036") && item != null) {
            try {
                expiry = Moments.date(segment.at(2));
            } catch (HeldException wrong) {
                item.spoil(wrong.reason(), wrong.detail());
            }
        }
    }

    private void count(Segment segment) {
        var counted = new BigDecimal(segment.at(2).isEmpty() ? "0" : segment.at(2));
        hash = hash.add(counted);
        if (item != null) {
            count(item, segment, counted);
        }
    }

    private void count(ReportedItem counting, Segment segment, BigDecimal counted) {
        if (counted.signum() < 0) {
            counting.spoil(CaseReason.NEGATIVE_QUANTITY, "%s pieces under %s".formatted(counted, segment.at(1)));
            return;
        }
        if (!readUnit(counting, segment)) {
            return;
        }
        switch (codes.quantity(received.partner(), segment.at(1)).orElse(null)) {
            case QuantityMeaning.In(var bucket) -> counting.add(line(bucket, counted));
            case QuantityMeaning.Total _ -> counting.count(counted);
            case QuantityMeaning.Ignored _ -> {
                // says nothing about stock
            }
            case null -> {
                counting.add(line(Bucket.UNKNOWN, counted));
                counting.spoil(CaseReason.UNKNOWN_CODE, "quantity code '" + segment.at(1) + "' has no mapping");
            }
        }
    }

    private boolean readUnit(ReportedItem counting, Segment segment) {
        var code = segment.at(3);
        var end = code.indexOf(received.layout().delimiters().component());
        var first = end < 0 ? code : code.substring(0, end);
        var unit = codes.unit(received.partner(), first);
        if (unit.isEmpty()) {
            counting.spoil(CaseReason.UNKNOWN_UNIT, "unit '" + first + "' has no mapping");
            return false;
        }
        counting.countIn(unit.get());
        return true;
    }

    private ReportedLine line(Bucket bucket, BigDecimal counted) {
        return new ReportedLine(bucket, counted, lot, expiry);
    }

    private void check() {
        var purpose = first("BIA").at(1);
        if (!WHOLE_REPORTS.contains(purpose)) {
            throw new HeldException(
                    CaseReason.WRONG_LINE, "purpose " + purpose + " is not agreed: only whole reports (00, 05) count");
        }
        header.stream()
                .filter(segment -> segment.is("N1", "WH") && !segment.at(4).isEmpty())
                .filter(segment ->
                        !segment.at(4).equals(received.partner().node().value()))
                .findFirst()
                .ifPresent(segment -> {
                    throw new HeldException(
                            CaseReason.UNKNOWN_NODE, "warehouse " + segment.at(4) + " is none of this partner's");
                });
        if (total != null) {
            checkTotal(total);
        }
    }

    private void checkTotal(Segment ctt) {
        if (!ctt.at(1).equals(Integer.toString(lines))) {
            throw new HeldException(
                    CaseReason.WRONG_TOTALS, "CTT counts %s lines, there are %d".formatted(ctt.at(1), lines));
        }
        if (!ctt.at(2).isEmpty() && new BigDecimal(ctt.at(2)).compareTo(hash) != 0) {
            throw new HeldException(
                    CaseReason.WRONG_TOTALS,
                    "CTT says that all quantities add up to %s, they add up to %s"
                            .formatted(ctt.at(2), hash.toPlainString()));
        }
    }

    private Segment first(String id) {
        return header.stream()
                .filter(segment -> segment.is(id))
                .findFirst()
                .orElseThrow(() -> new HeldException(CaseReason.WRONG_LINE, "it has no " + id));
    }
}
