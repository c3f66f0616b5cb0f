package io.entrepot.sandbox.edi;

import io.entrepot.sandbox.edi.State.Adjustment;
import io.entrepot.sandbox.edi.State.Holding;
import io.entrepot.sandbox.edi.State.Line;
import io.entrepot.sandbox.edi.State.Notice;
import io.entrepot.sandbox.edi.State.Order;
import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words the documents of the night. */
final class Documents {

    private static final String WAREHOUSE = "N1*WH*NEWARK FULFILMENT*92*EWR";
    private static final String DEPOSITOR = "N1*DE*ENTREPOT*92*ENTREPOT";

    private final Outgate gate;
    private final Faults faults;

    Documents(Outgate gate, Faults faults) {
        this.gate = gate;
        this.faults = faults;
    }

    /** What was taken from the shelves for a line, by lot. */
    record Picked(Line line, List<Holding> lots) {

        int pieces() {
            return lots.stream().mapToInt(Holding::pieces).sum();
        }
    }

    void shipped(Order order, String shipment, String tracking, List<Picked> picked) {
        var body = new ArrayList<>(List.of(
                "W06*F*" + order.number() + "*" + gate.date() + "*" + shipment,
                WAREHOUSE,
                DEPOSITOR,
                "G62*11*" + gate.date() + "*8*" + gate.time(),
                "W27*U*UPSN*UPS GROUND*PP",
                "LX*1",
                "MAN*CP*" + tracking));
        picked.forEach(line -> body.addAll(shipped(order, line)));
        body.add("W03*" + picked.stream().mapToInt(Picked::pieces).sum());
        gate.put("SW", "945", body);
    }

    private List<String> shipped(Order order, Picked picked) {
        var line = picked.line();
        var unit = faults.take(FaultKind.UNKNOWN_UNIT, "945 " + order.leg()) == null ? "EA" : "QX";
        var status = faults.take(FaultKind.UNKNOWN_STATUS, "945 " + order.leg()) == null
                ? picked.pieces() < line.pieces() ? "CP" : "CC"
                : "QQ";
        var segments = new ArrayList<String>();
        var lots =
                picked.lots().isEmpty() ? List.of(new Holding(line.sku(), "", "", Shelves.FOR_SALE, 0)) : picked.lots();
        for (var lot : lots) {
            segments.add("W12*%s*%d*%d*%d*%s**VN*%s%s"
                    .formatted(
                            status,
                            line.pieces(),
                            lot.pieces(),
                            line.pieces() - picked.pieces(),
                            unit,
                            line.sku(),
                            lot.lot().isEmpty() ? "" : "*" + lot.lot()));
            segments.add("N9*LI*" + line.number());
        }
        return segments;
    }

    void received(Notice notice, String receipt) {
        var body = new ArrayList<>(List.of(
                "W17*F*" + gate.date() + "*" + receipt + "*" + notice.number(),
                WAREHOUSE,
                DEPOSITOR,
                "G62*19*" + gate.date() + "*8*" + gate.time()));
        for (var line : notice.lines()) {
            var damaged = line.pieces() - line.done();
            body.add("W07*%d*EA**VN*%s".formatted(line.done(), line.sku()));
            if (!line.lot().isEmpty()) {
                body.add("N9*LT*" + line.lot() + "**" + line.expiry());
            }
            body.add("N9*LI*" + line.number());
            if (damaged > 0) {
                body.add("W13*" + damaged + "*EA*01");
            }
        }
        var good = notice.lines().stream().mapToInt(Line::done).sum();
        var all = notice.lines().stream().mapToInt(Line::pieces).sum();
        body.add("W14*" + good + "*" + all + "*" + (all - good));
        gate.put("RE", "944", body);
    }

    void adjusted(List<Adjustment> adjustments, String number) {
        var body = new ArrayList<>(List.of(
                "W15*" + gate.date() + "*" + number + "*" + number,
                WAREHOUSE,
                DEPOSITOR,
                "G62*07*" + gate.date() + "*W*" + gate.time()));
        for (var adjustment : adjustments) {
            body.add("W19*%s*%d*EA**VN*%s***%s*******%s"
                    .formatted(
                            adjustment.reason(),
                            adjustment.pieces(),
                            adjustment.sku(),
                            adjustment.lot(),
                            adjustment.kind()));
        }
        gate.put("AW", "947", body.stream().map(Documents::trimmed).toList());
    }

    private static String trimmed(String segment) {
        return segment.replaceAll("\\*+$", "");
    }

    void reported(List<Holding> stock, String number) {
        var body = new ArrayList<>(List.of(
                "BIA*00*DD*" + number + "*" + gate.date() + "*" + gate.time(),
                "DTM*007*" + gate.date() + "*" + gate.time() + "*ET",
                "REF*ZZ*FULL",
                WAREHOUSE));
        var lines = faults.take(FaultKind.EMPTY_REPORT, "846") == null ? lines(stock) : List.<List<Holding>>of();
        var hash = 0L;
        for (int index = 0; index < lines.size(); index++) {
            hash += line(body, index + 1, lines.get(index));
        }
        body.add("CTT*" + lines.size() + "*" + hash);
        gate.put("IB", "846", body);
    }

    private static List<List<Holding>> lines(List<Holding> stock) {
        Map<String, List<Holding>> byLot = new LinkedHashMap<>();
        stock.forEach(holding -> byLot.computeIfAbsent(holding.sku() + "/" + holding.lot(), _ -> new ArrayList<>())
                .add(holding));
        return List.copyOf(byLot.values());
    }

    private long line(List<String> body, int number, List<Holding> holdings) {
        var first = holdings.getFirst();
        var sku = faults.take(FaultKind.UNKNOWN_ITEM, "846 " + first.sku()) == null ? first.sku() : "NOBODYS-" + number;
        var lot = faults.take(FaultKind.UNKNOWN_LOT, "846 " + first.sku()) == null ? first.lot() : "LOT-NOBODYS";
        body.add("LIN*" + number + "*VN*" + sku + (lot.isEmpty() ? "" : "*LT*" + lot));
        if (!first.expiry().isEmpty()) {
            body.add("DTM*036*" + first.expiry());
        }
        var unit = unit(first.sku());
        var sum = 0L;
        for (var holding : holdings) {
            var code = faults.take(FaultKind.UNKNOWN_STATUS, "846 " + first.sku()) == null ? holding.code() : "QZ";
            var sign = faults.take(FaultKind.NEGATIVE_QUANTITY, "846 " + first.sku()) == null ? 1 : -1;
            body.add("QTY*" + code + "*" + sign * holding.pieces() + "*" + unit);
            sum += (long) sign * holding.pieces();
        }
        var total = holdings.stream().mapToInt(Holding::pieces).sum();
        body.add("QTY*17*" + total + "*" + unit);
        return sum + total;
    }

    /** An unknown unit has no meaning; DZ means dozens, for which no article has a factor. */
    private String unit(String sku) {
        if (faults.take(FaultKind.UNKNOWN_UNIT, "846 " + sku) != null) {
            return "QX";
        }
        return faults.take(FaultKind.UNIT_WITHOUT_FACTOR, "846 " + sku) == null ? "EA" : "DZ";
    }

    /** Answers a document of the depositor by its own group. */
    void answered(Segments document, String code) {
        var group = document.at("GS", 6);
        var accepted = code.equals("A") ? 1 : 0;
        gate.put(
                "FA",
                "997",
                List.of(
                        "AK1*" + document.at("GS", 1) + "*" + group,
                        "AK2*" + document.at("ST", 1) + "*" + document.at("ST", 2),
                        "AK5*" + code + (accepted == 1 ? "" : "*5"),
                        "AK9*" + code + "*1*1*" + accepted));
    }
}
