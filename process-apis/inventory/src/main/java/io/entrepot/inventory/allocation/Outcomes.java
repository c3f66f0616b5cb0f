package io.entrepot.inventory.allocation;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.inventory.allocation.Decision.LineOutcome;
import io.entrepot.inventory.allocation.Rule.Name;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges what became of each line, and of the order. */
record Outcomes(AllocationPolicy policy, Demand demand, Terms terms, Map<ItemNumber, BigDecimal> most, Instant now) {

    List<LineOutcome> of(List<Distribution.Share> shares, Map<Integer, String> reasons) {
        var allocated = new HashMap<Integer, BigDecimal>();
        shares.forEach(share -> allocated.merge(share.line().lineNumber(), share.amount(), BigDecimal::add));
        var lines = demand.lines().stream()
                .map(line -> outcome(
                        line,
                        allocated.getOrDefault(line.lineNumber(), BigDecimal.ZERO),
                        reasons.get(line.lineNumber())))
                .toList();
        var isShort = lines.stream().anyMatch(line -> line.shortage().isPositive());
        return isShort && !terms.allowBackorder()
                ? lines.stream().map(LineOutcome::rejected).toList()
                : lines;
    }

    static Outcome overall(List<LineOutcome> lines) {
        var outcomes = lines.stream().map(LineOutcome::outcome).distinct().toList();
        if (outcomes.contains(Outcome.HELD)) {
            return Outcome.HELD;
        }
        return outcomes.size() == 1 ? outcomes.getFirst() : Outcome.PARTIALLY_ALLOCATED;
    }

    private LineOutcome outcome(Demand.Line line, BigDecimal allocated, @Nullable String pinnedReason) {
        var shortage = line.amount().subtract(allocated);
        var outcome = shortage.signum() == 0
                ? Outcome.ALLOCATED
                : isForAPerson(shortage)
                        ? Outcome.HELD
                        : allocated.signum() == 0 ? Outcome.BACKORDERED : Outcome.PARTIALLY_ALLOCATED;
        return new LineOutcome(
                line.lineNumber(),
                line.item().number(),
                outcome,
                new Quantity(shortage, line.item().baseUnit()),
                null,
                shortage.signum() == 0 ? null : cancelOn(),
                shortage.signum() == 0 ? null : reason(line, allocated, pinnedReason));
    }

    private boolean isForAPerson(BigDecimal shortage) {
        return policy.rule(Name.HOLD_FOR_A_PERSON)
                .filter(rule -> shortage.compareTo(rule.parameter("largestBackorder", BigDecimal.ZERO)) > 0)
                .isPresent();
    }

    private @Nullable LocalDate cancelOn() {
        return policy.rule(Name.CANCEL_BACKORDER)
                .map(rule -> now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(rule.number("afterDays", 30)))
                .orElse(null);
    }

    private @Nullable String reason(Demand.Line line, BigDecimal allocated, @Nullable String pinnedReason) {
        if (pinnedReason != null) {
            return pinnedReason;
        }
        var bound = most.get(line.item().number());
        return bound != null && allocated.compareTo(bound) >= 0
                ? "channel " + terms.channel().id() + " may sell no more than " + bound.toPlainString()
                : null;
    }
}
