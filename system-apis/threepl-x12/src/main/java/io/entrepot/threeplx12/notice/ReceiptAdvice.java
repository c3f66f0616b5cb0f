package io.entrepot.threeplx12.notice;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.warehouse.notice.NoticeRequest;
import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.codes.Codes;
import io.entrepot.threeplx12.codes.ConditionMeaning;
import io.entrepot.threeplx12.document.Segment;
import io.entrepot.threeplx12.exchange.HeldException;
import io.entrepot.threeplx12.exchange.Moments;
import io.entrepot.threeplx12.exchange.ReceivedSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a 944. What W07 counts is in good order; each exception in W13 comes on top of it. */
final class ReceiptAdvice {

    private static final String REVERSAL = "2";

    private final ReceivedSet received;
    private final Codes codes;
    private final List<Segment> header = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private @Nullable Segment total;

    ReceiptAdvice(ReceivedSet received, Codes codes) {
        this.received = received;
        this.codes = codes;
        received.forEach(this::take);
        checkTotal();
    }

    /** One W07 with what belongs to it. */
    private record Told(Segment line, List<Segment> more) {

        Optional<Segment> reference(String qualifier) {
            return more.stream().filter(segment -> segment.is("N9", qualifier)).findFirst();
        }
    }

    private void take(Segment segment) {
        switch (segment.id()) {
            case "W07" -> told.add(new Told(segment, new ArrayList<>()));
            case "W14" -> total = segment;
            default -> {
                if (told.isEmpty()) {
                    header.add(segment);
                } else {
                    told.getLast().more().add(segment);
                }
            }
        }
    }

    String receiptNumber() {
        return first("W17").at(3);
    }

    String noticeNumber() {
        return first("W17").at(4);
    }

    Receipt receipt(@Nullable KnownNotice notice) {
        var lines = told.stream().map(line -> line(line, notice)).toList();
        return new Receipt(received.partner().node(), receiptNumber(), receivedAt(), lines);
    }

    private ReceiptLine line(Told line, @Nullable KnownNotice notice) {
        if (line.line().at(9).equals(REVERSAL)) {
            throw wrong("it takes back an earlier receipt, which a person must look at");
        }
        var item = new ItemNumber(
                line.line().at(5).isEmpty() ? line.line().at(7) : line.line().at(5));
        var unit = unit(line.line().at(2));
        return new ReceiptLine(
                noticeLine(line, item, unit, notice),
                item,
                unit,
                amount(line.line().at(1)),
                exceptions(line, unit, ConditionMeaning.DAMAGED),
                exceptions(line, unit, ConditionMeaning.ON_HOLD),
                exceptions(line, unit, ConditionMeaning.SHORT).add(exceptions(line, unit, ConditionMeaning.REJECTED)),
                lot(line),
                expiry(line));
    }

    private @Nullable Integer noticeLine(Told told, ItemNumber item, UnitOfMeasure unit, @Nullable KnownNotice notice) {
        if (notice == null) {
            return null;
        }
        if (!unit.equals(UnitOfMeasure.EACH)) {
            throw wrong("it counts in " + unit + " what was announced in EA");
        }
        var announced = notice.notice().lines().stream()
                .filter(line -> line.item().equals(item))
                .map(NoticeRequest.Line::lineNumber)
                .toList();
        var named = told.reference("LI").map(segment -> segment.at(2));
        if (named.isEmpty()) {
            return announced.size() == 1 ? announced.getFirst() : null;
        }
        return announced.stream()
                .filter(number -> Integer.toString(number).equals(named.get()))
                .findFirst()
                .orElseThrow(() -> wrong("line " + named.get() + " of the notice is not item " + item));
    }

    private BigDecimal exceptions(Told line, UnitOfMeasure unit, ConditionMeaning wanted) {
        var sum = BigDecimal.ZERO;
        for (var exception : line.more()) {
            if (exception.is("W13") && condition(exception) == wanted) {
                if (!unit(exception.at(2)).equals(unit)) {
                    throw wrong("an exception counts in another unit than its line");
                }
                sum = sum.add(amount(exception.at(1)));
            }
        }
        return sum;
    }

    private ConditionMeaning condition(Segment exception) {
        return codes.condition(received.partner(), exception.at(3))
                .orElseThrow(() -> new HeldException(
                        CaseReason.UNKNOWN_CODE, "condition '" + exception.at(3) + "' has no mapping"));
    }

    private UnitOfMeasure unit(String code) {
        return codes.unit(received.partner(), code)
                .orElseThrow(() -> new HeldException(CaseReason.UNKNOWN_UNIT, "unit '" + code + "' has no mapping"));
    }

    private static BigDecimal amount(String text) {
        var amount = text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
        if (amount.signum() < 0) {
            throw new HeldException(CaseReason.NEGATIVE_QUANTITY, "it says that " + text + " pieces were received");
        }
        return amount;
    }

    private static @Nullable String lot(Told line) {
        var lot = line.reference("LT")
                .map(segment -> segment.at(2))
                .orElse(line.line().at(8));
        return lot.isEmpty() ? null : lot;
    }

    private static @Nullable LocalDate expiry(Told line) {
        return line.reference("LT")
                .map(segment -> segment.at(4))
                .filter(date -> !date.isEmpty())
                .map(Moments::date)
                .orElse(null);
    }

    private Instant receivedAt() {
        return header.stream()
                .filter(segment -> segment.is("G62", "19"))
                .findFirst()
                .map(segment -> Moments.past(received, segment.at(2), segment.at(4), segment.at(5)))
                .orElseGet(() ->
                        Moments.past(received, first("W17").at(2), first("W17").at(7), ""));
    }

    private void checkTotal() {
        var sum = told.stream().map(line -> amount(line.line().at(1))).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total != null && amount(total.at(1)).compareTo(sum) != 0) {
            throw new HeldException(
                    CaseReason.WRONG_TOTALS,
                    "W14 counts %s pieces, the lines %s".formatted(total.at(1), sum.toPlainString()));
        }
    }

    private Segment first(String id) {
        return header.stream()
                .filter(segment -> segment.is(id))
                .findFirst()
                .orElseThrow(() -> wrong("it has no " + id));
    }

    private static HeldException wrong(String detail) {
        return new HeldException(CaseReason.WRONG_LINE, detail);
    }
}
