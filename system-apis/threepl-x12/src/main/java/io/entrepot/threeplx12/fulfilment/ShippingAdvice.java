package io.entrepot.threeplx12.fulfilment;

import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.codes.Codes;
import io.entrepot.threeplx12.codes.LineMeaning;
import io.entrepot.threeplx12.document.Segment;
import io.entrepot.threeplx12.exchange.HeldException;
import io.entrepot.threeplx12.exchange.Moments;
import io.entrepot.threeplx12.exchange.ReceivedSet;
import io.entrepot.threeplx12.fulfilment.ShippedLine.Part;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a 945. An item in two cartons is told twice, so the lines are summed over all cartons. */
final class ShippingAdvice {

    private static final String REVERSAL = "2";

    private final ReceivedSet received;
    private final Codes codes;
    private final List<Segment> header = new ArrayList<>();
    private final List<Segment> cartons = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private @Nullable Segment total;

    ShippingAdvice(ReceivedSet received, Codes codes) {
        this.received = received;
        this.codes = codes;
        received.forEach(this::take);
        checkTotal();
    }

    /** One W12 with what belongs to it. */
    private record Told(Segment line, List<Segment> more) {

        BigDecimal ordered() {
            return decimal(line.at(2));
        }

        BigDecimal shipped() {
            return decimal(line.at(3));
        }

        Optional<String> reference(String qualifier) {
            return more.stream()
                    .filter(segment -> segment.is("N9", qualifier))
                    .map(segment -> segment.at(2))
                    .filter(value -> !value.isEmpty())
                    .findFirst();
        }

        String item() {
            return line.at(8).isEmpty() ? line.at(18) : line.at(8);
        }
    }

    private void take(Segment segment) {
        switch (segment.id()) {
            case "W12" -> told.add(new Told(segment, new ArrayList<>()));
            case "LX", "MAN" -> cartons.add(segment);
            case "W03" -> total = segment;
            default -> {
                if (told.isEmpty()) {
                    header.add(segment);
                } else {
                    told.getLast().more().add(segment);
                }
            }
        }
    }

    String orderNumber() {
        return first("W06").at(2);
    }

    /** A 945 without a shipment number is named by its control numbers. */
    String shipment() {
        var number = first("W06").at(4);
        return number.isEmpty() ? received.name().replace('/', '-') : number;
    }

    Dispatch dispatchOf(FulfilmentOrder order) {
        var byLine = new LinkedHashMap<Integer, List<Told>>();
        told.forEach(line -> byLine.computeIfAbsent(lineNumber(order, line), _ -> new ArrayList<>())
                .add(line));
        var lines = byLine.entrySet().stream()
                .map(entry -> shipped(entry.getKey(), entry.getValue()))
                .toList();
        return new Dispatch(shipment(), departedAt(), lines, carrier(), trackingNumbers());
    }

    private int lineNumber(FulfilmentOrder order, Told line) {
        var matching = order.work().stream()
                .filter(work -> work.item().value().equals(line.item()))
                .map(LineWork::lineNumber)
                .toList();
        var named = line.reference("LI");
        if (named.isPresent()) {
            return matching.stream()
                    .filter(number -> Integer.toString(number).equals(named.get()))
                    .findFirst()
                    .orElseThrow(() -> wrong("line " + named.get() + " of the order is not item " + line.item()));
        }
        if (matching.size() != 1) {
            throw wrong("item " + line.item() + " stands on " + matching.size()
                    + " lines of the order, and no N9*LI says which");
        }
        return matching.getFirst();
    }

    private ShippedLine shipped(int number, List<Told> parts) {
        parts.forEach(this::check);
        var meanings = parts.stream().map(this::meaning).toList();
        var amounts =
                parts.stream().map(part -> new Part(part.shipped(), lot(part))).toList();
        var isClosing = meanings.contains(LineMeaning.CLOSED_SHORT);
        var line = new ShippedLine(number, amounts, isClosing);
        var ordered = parts.stream().map(Told::ordered).reduce(BigDecimal.ZERO, BigDecimal::max);
        if (meanings.stream().allMatch(LineMeaning.COMPLETE::equals)
                && ordered.signum() > 0
                && line.pieces().compareTo(ordered) < 0) {
            throw new HeldException(
                    CaseReason.WRONG_TOTALS,
                    "line %d is called complete with %s of %s pieces"
                            .formatted(number, line.pieces().toPlainString(), ordered.toPlainString()));
        }
        return line;
    }

    private void check(Told part) {
        if (part.line().at(20).equals(REVERSAL)) {
            throw wrong("it takes back an earlier 945, which a person must look at");
        }
        if (part.shipped().signum() < 0) {
            throw new HeldException(CaseReason.NEGATIVE_QUANTITY, "it says that " + part.shipped() + " pieces left");
        }
        var code = part.line().at(5);
        if (!code.isEmpty()) {
            var unit = codes.unit(received.partner(), code)
                    .orElseThrow(
                            () -> new HeldException(CaseReason.UNKNOWN_UNIT, "unit '" + code + "' has no mapping"));
            if (!unit.equals(UnitOfMeasure.EACH)) {
                throw wrong("it counts in " + unit + " what was ordered in EA");
            }
        }
    }

    private LineMeaning meaning(Told part) {
        var code = part.line().at(1);
        return codes.line(received.partner(), code)
                .orElseThrow(
                        () -> new HeldException(CaseReason.UNKNOWN_CODE, "line status '" + code + "' has no mapping"));
    }

    /** A lot that is too long for W12 stands in N9. */
    private static @Nullable String lot(Told part) {
        var lot = part.reference("LT").orElse(part.line().at(9));
        return lot.isEmpty() ? null : lot;
    }

    private Instant departedAt() {
        return header.stream()
                .filter(segment -> segment.is("G62", "11"))
                .findFirst()
                .map(segment -> Moments.past(received, segment.at(2), segment.at(4), segment.at(5)))
                .orElseGet(() -> Moments.past(received, day(), "", ""));
    }

    private String day() {
        var day = first("W06").at(3);
        return day.isEmpty() ? received.group().createdDate() : day;
    }

    private @Nullable String carrier() {
        return header.stream()
                .filter(segment -> segment.is("W27"))
                .map(segment -> segment.at(2))
                .filter(code -> !code.isEmpty())
                .flatMap(code -> codes.carrier(received.partner(), code).stream())
                .findFirst()
                .orElse(null);
    }

    private List<String> trackingNumbers() {
        var numbers = new ArrayList<String>();
        header.stream()
                .filter(segment -> segment.is("N9", "2I") || segment.is("N9", "CN"))
                .forEach(segment -> numbers.add(segment.at(2)));
        cartons.stream().filter(segment -> segment.is("MAN", "CP")).forEach(segment -> numbers.add(segment.at(2)));
        told.forEach(line -> line.reference("2I").ifPresent(numbers::add));
        return numbers.stream().filter(number -> !number.isEmpty()).distinct().toList();
    }

    private void checkTotal() {
        var sum = told.stream().map(Told::shipped).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total != null && decimal(total.at(1)).compareTo(sum) != 0) {
            throw new HeldException(
                    CaseReason.WRONG_TOTALS,
                    "W03 counts %s pieces, the lines %s".formatted(total.at(1), sum.toPlainString()));
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

    private static BigDecimal decimal(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
