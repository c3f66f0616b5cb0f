package io.entrepot.threeplx12.stock;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.canonical.inventory.StockMoved.Change;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.codes.AdjustmentMeaning;
import io.entrepot.threeplx12.codes.Codes;
import io.entrepot.threeplx12.document.Segment;
import io.entrepot.threeplx12.exchange.HeldException;
import io.entrepot.threeplx12.exchange.Moments;
import io.entrepot.threeplx12.exchange.ReceivedSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a 947. A change of status is told in one line: the reason says where the pieces were, W1916 where they are now, and
 * the sign of the quantity says nothing.
 */
final class AdjustmentAdvice {

    private static final String SOURCE = "threepl-x12";

    private final ReceivedSet received;
    private final Codes codes;
    private final List<Segment> header = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    AdjustmentAdvice(ReceivedSet received, Codes codes) {
        this.received = received;
        this.codes = codes;
        received.forEach(this::take);
    }

    /** One W19 with what belongs to it. */
    private record Told(Segment line, List<Segment> more) {}

    private void take(Segment segment) {
        if (segment.is("W19")) {
            told.add(new Told(segment, new ArrayList<>()));
        } else if (told.isEmpty()) {
            header.add(segment);
        } else {
            told.getLast().more().add(segment);
        }
    }

    /** The warehouse's own number; a 947 without one is named by its control numbers. */
    String number() {
        var number = first().at(2);
        return number.isEmpty() ? received.name() : number;
    }

    List<StockMoved> movements() {
        var occurredAt = occurredAt();
        return IntStream.range(0, told.size())
                .mapToObj(index -> movement(told.get(index), index + 1, occurredAt))
                .toList();
    }

    private StockMoved movement(Told line, int number, Instant occurredAt) {
        var w19 = line.line();
        var unit = codes.unit(received.partner(), w19.at(3))
                .orElseThrow(
                        () -> new HeldException(CaseReason.UNKNOWN_UNIT, "unit '" + w19.at(3) + "' has no mapping"));
        var meaning = codes.adjustment(received.partner(), w19.at(1))
                .orElseThrow(() -> new HeldException(
                        CaseReason.UNKNOWN_CODE, "adjustment reason '" + w19.at(1) + "' has no mapping"));
        return new StockMoved(
                received.partner().node(),
                new ItemNumber(w19.at(6).isEmpty() ? w19.at(8) : w19.at(6)),
                unit,
                occurredAt,
                null,
                SOURCE,
                "adjustment/" + number() + "/" + number,
                meaning.reason(),
                number(),
                changes(line, meaning));
    }

    private List<Change> changes(Told line, AdjustmentMeaning meaning) {
        var quantity = new BigDecimal(line.line().at(2));
        var lot = lot(line);
        var expiry = expiry(line);
        var to = target(line, meaning);
        return to == null
                ? List.of(new Change(meaning.from(), quantity, lot, expiry))
                : List.of(
                        new Change(meaning.from(), quantity.abs().negate(), lot, expiry),
                        new Change(to, quantity.abs(), lot, expiry));
    }

    private @Nullable Bucket target(Told line, AdjustmentMeaning meaning) {
        var code = line.line().at(16);
        if (code.isEmpty() || meaning.to() == null) {
            return meaning.to();
        }
        return codes.stockKind(received.partner(), code)
                .orElseThrow(() ->
                        new HeldException(CaseReason.UNKNOWN_CODE, "kind of stock '" + code + "' has no mapping"));
    }

    private static @Nullable String lot(Told line) {
        var lot = line.more().stream()
                .filter(segment -> segment.is("N9", "LT"))
                .map(segment -> segment.at(2))
                .findFirst()
                .orElse(line.line().at(9));
        return lot.isEmpty() ? null : lot;
    }

    private static @Nullable LocalDate expiry(Told line) {
        return line.more().stream()
                .filter(segment -> segment.is("G62", "36"))
                .map(segment -> Moments.date(segment.at(2)))
                .findFirst()
                .orElse(null);
    }

    private Instant occurredAt() {
        return header.stream()
                .filter(segment -> segment.is("G62", "07"))
                .findFirst()
                .map(segment -> Moments.past(received, segment.at(2), segment.at(4), segment.at(5)))
                .orElseGet(() -> Moments.past(received, first().at(1), "", ""));
    }

    private Segment first() {
        return header.stream()
                .filter(segment -> segment.is("W15"))
                .findFirst()
                .orElseThrow(() -> new HeldException(CaseReason.WRONG_LINE, "it has no W15"));
    }
}
