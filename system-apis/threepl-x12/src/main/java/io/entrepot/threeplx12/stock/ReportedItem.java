package io.entrepot.threeplx12.stock;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.threeplx12.cases.CaseReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that a report says about one item; it is told whole or not at all. */
final class ReportedItem {

    private static final Set<Bucket> IN_THE_BUILDING =
            EnumSet.complementOf(EnumSet.of(Bucket.IN_TRANSIT, Bucket.ON_ORDER));

    private final String name;
    private final List<ReportedLine> lines = new ArrayList<>(4);
    private @Nullable UnitOfMeasure unit;
    private @Nullable BigDecimal total;
    private @Nullable CaseReason trouble;
    private String detail = "";

    ReportedItem(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    List<ReportedLine> lines() {
        return lines;
    }

    UnitOfMeasure unit() {
        return unit == null ? UnitOfMeasure.EACH : unit;
    }

    /** Why it cannot be told as it is, if so. */
    @Nullable CaseReason trouble() {
        return trouble;
    }

    String detail() {
        return detail;
    }

    /** Something about it is told under an unknown word: it lies in UNKNOWN until the word is mapped. */
    boolean isPartlyUnknown() {
        return trouble == CaseReason.UNKNOWN_CODE;
    }

    /** It cannot be told at all. */
    boolean isUntold() {
        return trouble != null && !isPartlyUnknown();
    }

    void add(ReportedLine line) {
        lines.add(line);
    }

    void count(BigDecimal pieces) {
        total = total == null ? pieces : total.add(pieces);
    }

    void countIn(UnitOfMeasure other) {
        if (unit != null && !unit.equals(other)) {
            spoil(CaseReason.WRONG_LINE, "counted in " + unit + " and in " + other);
        }
        unit = other;
    }

    /** The first thing that makes it impossible to tell counts more than one that makes it only partly unknown. */
    void spoil(CaseReason reason, String why) {
        if (trouble == null || isPartlyUnknown()) {
            trouble = reason;
            detail = why;
        }
    }

    void close() {
        var sum = lines.stream()
                .filter(line -> IN_THE_BUILDING.contains(line.bucket()))
                .map(ReportedLine::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total != null && trouble == null && total.compareTo(sum) != 0) {
            spoil(CaseReason.WRONG_TOTALS, "%s on hand, but %s in its parts".formatted(total, sum));
        }
    }
}
