package io.entrepot.threeplx12.stock;

import io.entrepot.canonical.inventory.StockObserved.BucketQuantity;
import io.entrepot.canonical.inventory.StockReported;
import io.entrepot.canonical.inventory.StockReported.Position;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.cases.Cases;
import io.entrepot.threeplx12.cases.Evidence;
import io.entrepot.threeplx12.codes.Codes;
import io.entrepot.threeplx12.document.Segment;
import io.entrepot.threeplx12.exchange.Fingerprint;
import io.entrepot.threeplx12.exchange.HeldException;
import io.entrepot.threeplx12.exchange.ReceivedSet;
import io.entrepot.threeplx12.exchange.SetHandler;
import io.entrepot.threeplx12.stock.StockReports.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Hears an 846: absolute stock of many items. Items that can be told are told; those under an unknown code lie in UNKNOWN,
 * in events of their own that can be corrected later; those that cannot be told wait as a small 846 in a case.
 */
public class HearingInventoryAdvice implements SetHandler {

    private static final int NAMED_IN_DETAIL = 5;

    private final StockReports reports;
    private final Codes codes;
    private final Cases cases;

    public HearingInventoryAdvice(StockReports reports, Codes codes, Cases cases) {
        this.reports = reports;
        this.codes = codes;
        this.cases = cases;
    }

    @Override
    public String set() {
        return "846";
    }

    @Override
    public void apply(ReceivedSet received) {
        var advice = InventoryAdvice.read(received, codes);
        var asOf = advice.asOf();
        refuseOlder(received, asOf);
        var report = new Report(received.partner().node(), received.header().controlNumber(), advice.report(), asOf);
        var name = name(received);
        var unclear = positions(advice, ReportedItem::isPartlyUnknown);
        var clear = positions(advice, item -> item.trouble() == null);
        if (received.isReplay()) {
            correct(report, name, clear, unclear);
        }
        tell(report, name, clear);
        tell(report, name + "/unknown", unclear);
        openCases(received, advice);
        var isComplete = advice.items().stream().noneMatch(ReportedItem::isUntold);
        if (reports.note(report, received.name(), sets(received), isComplete)) {
            reports.confirm(report.node(), asOf);
        }
    }

    private void refuseOlder(ReceivedSet received, Instant asOf) {
        reports.latest(received.partner().node())
                .filter(latest -> isOlder(asOf, received.header().controlNumber(), latest))
                .ifPresent(latest -> {
                    throw new HeldException(
                            CaseReason.OLDER_REPORT,
                            "it holds as of %s, and interchange %09d already told the stock as of %s"
                                    .formatted(asOf, latest.interchange(), latest.asOf()));
                });
    }

    private static boolean isOlder(Instant asOf, long interchange, StockReports.Latest latest) {
        return asOf.isBefore(latest.asOf()) || (asOf.equals(latest.asOf()) && interchange != latest.interchange());
    }

    /** A replay tells under new names, because the old ones stand for what was told first. */
    private static String name(ReceivedSet received) {
        var name = received.partner().node() + "/846/" + received.name();
        return received.isReplay()
                ? name + "/again/" + Fingerprint.of(received.document()).substring(0, 16) + "/"
                        + received.receivedAt().toEpochMilli()
                : name;
    }

    private static List<Position> positions(InventoryAdvice advice, Predicate<ReportedItem> wanted) {
        return advice.items().stream()
                .filter(wanted)
                .map(HearingInventoryAdvice::position)
                .toList();
    }

    private static Position position(ReportedItem item) {
        var buckets = item.lines().stream()
                .map(line -> new BucketQuantity(line.bucket(), line.quantity(), line.lot(), line.expiry()))
                .toList();
        return new Position(new ItemNumber(item.name()), item.unit(), buckets);
    }

    private void tell(Report report, String name, List<Position> positions) {
        for (int start = 0; start < positions.size(); start += StockReported.MOST_POSITIONS) {
            var end = Math.min(positions.size(), start + StockReported.MOST_POSITIONS);
            reports.tell(new ReportPart(
                    report.node(),
                    partName(name, start),
                    report.name(),
                    report.asOf(),
                    report.interchange(),
                    positions.subList(start, end)));
        }
    }

    private static String partName(String name, int start) {
        return name + "/" + (start / StockReported.MOST_POSITIONS + 1);
    }

    /** What was told as UNKNOWN and is understood now takes the place of what was told then. */
    private void correct(Report report, String name, List<Position> clear, List<Position> unclear) {
        var items = clear.stream().map(position -> position.item().value()).toList();
        var corrective = new ArrayList<String>();
        for (int start = 0; start < clear.size(); start += StockReported.MOST_POSITIONS) {
            corrective.add(partName(name, start));
        }
        for (int start = 0; start < unclear.size(); start += StockReported.MOST_POSITIONS) {
            corrective.add(partName(name + "/unknown", start));
        }
        reports.unclearEvents(report.node(), report.asOf(), items)
                .forEach(event -> reports.correct(report.node(), event, corrective));
    }

    private void openCases(ReceivedSet received, InventoryAdvice advice) {
        var byReason = new EnumMap<CaseReason, List<ReportedItem>>(CaseReason.class);
        advice.items().forEach(item -> {
            if (item.trouble() != null) {
                byReason.computeIfAbsent(item.trouble(), _ -> new ArrayList<>()).add(item);
            }
        });
        byReason.forEach((reason, items) -> cases.open(
                reason, received.subject(), detail(items), new Evidence.OfSet(document(received, advice, items))));
    }

    private static String detail(List<ReportedItem> items) {
        var first = items.stream()
                .limit(NAMED_IN_DETAIL)
                .map(item -> item.name() + ": " + item.detail())
                .collect(Collectors.joining("; "));
        var more = items.size() - NAMED_IN_DETAIL;
        return more > 0 ? first + "; and " + more + " more items" : first;
    }

    /** A small 846 with just these items, that can be mended and handled again. */
    private static String document(ReceivedSet received, InventoryAdvice advice, List<ReportedItem> items) {
        var names = items.stream().map(ReportedItem::name).collect(Collectors.toSet());
        var body = new ArrayList<>(advice.header());
        var taking = new Taking(names, body);
        received.forEach(taking::take);
        body.add(Segment.of("CTT", Long.toString(taking.lines)));
        return received.document(body);
    }

    /** Picks the lines of some items out of a document. */
    private static final class Taking {

        private final Set<String> names;
        private final List<Segment> taken;
        private boolean isWanted;
        private long lines;

        Taking(Set<String> names, List<Segment> taken) {
            this.names = names;
            this.taken = taken;
        }

        void take(Segment segment) {
            if (segment.is("LIN")) {
                isWanted = names.contains(InventoryAdvice.itemOf(segment));
                lines += isWanted ? 1 : 0;
            }
            if (isWanted && !segment.is("CTT")) {
                taken.add(segment);
            }
        }
    }

    private static int sets(ReceivedSet received) {
        return (int) received.layout().groups().stream()
                .flatMap(group -> group.sets().stream())
                .filter(set -> set.id().equals("846"))
                .count();
    }
}
