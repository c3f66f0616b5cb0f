package io.entrepot.inventory.stock;

import io.entrepot.canonical.inventory.Bucket;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lies at a position, or changes there: each bucket and lot once, none of them nothing, in one order. */
public record Stock(List<StockLine> lines) {

    public static final Stock NOTHING = new Stock(List.of());

    private static final Set<Bucket> SELLABLE = Set.of(Bucket.AVAILABLE, Bucket.ALLOCATED, Bucket.PICKED);
    private static final Comparator<StockLine> ORDER =
            Comparator.comparing(StockLine::bucket).thenComparing(StockLine::lot);

    public Stock {
        lines = List.copyOf(lines);
    }

    /** Amounts of one bucket and lot add up; a lot has the earliest of the expiry days told of it. */
    public static Stock of(Collection<StockLine> told) {
        var expiries = expiries(told);
        var sums = new TreeMap<StockLine, BigDecimal>(ORDER);
        told.forEach(line -> sums.merge(line, line.quantity(), BigDecimal::add));
        return new Stock(sums.entrySet().stream()
                .filter(sum -> sum.getValue().signum() != 0)
                .map(sum -> line(sum.getKey(), sum.getValue(), expiries))
                .toList());
    }

    public Stock plus(Collection<Stock> changes) {
        return changes.isEmpty()
                ? this
                : of(Stream.concat(Stream.of(this), changes.stream())
                        .flatMap(stock -> stock.lines().stream())
                        .toList());
    }

    /** What could be sold if nothing had expired. */
    public BigDecimal onHand() {
        return total(lines.stream().filter(line -> SELLABLE.contains(line.bucket())));
    }

    /** What may be sold on a day. */
    public BigDecimal sellable(LocalDate day) {
        return total(usable(day));
    }

    /** The part of it that the node has allocated or picked for whatever orders it knows. */
    public BigDecimal claimed(LocalDate day) {
        return total(usable(day).filter(line -> line.bucket() != Bucket.AVAILABLE));
    }

    /** The part of it that belongs to no lot. */
    public BigDecimal unlotted(LocalDate day) {
        return total(usable(day).filter(line -> line.lot().isEmpty()));
    }

    /** The last day on which as much may be sold as on this one; absent where nothing expires. */
    public @Nullable LocalDate sellableUntil(LocalDate day) {
        return usable(day)
                .flatMap(line -> Stream.ofNullable(line.expiry()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether anything lies there that nobody has a claim on. */
    public boolean hasFree() {
        return lines.stream()
                .anyMatch(line ->
                        line.bucket() == Bucket.AVAILABLE && line.quantity().signum() > 0);
    }

    public boolean isNegativeSomewhere() {
        return lines.stream().anyMatch(line -> line.quantity().signum() < 0);
    }

    public boolean holds(Bucket bucket) {
        return lines.stream().anyMatch(line -> line.bucket() == bucket);
    }

    /** Whether some of what may be sold belongs to no lot. */
    public boolean lacksLots() {
        return lines.stream()
                .anyMatch(line -> SELLABLE.contains(line.bucket()) && line.lot().isEmpty());
    }

    private Stream<StockLine> usable(LocalDate day) {
        return lines.stream().filter(line -> SELLABLE.contains(line.bucket()) && line.isUsableOn(day));
    }

    private static BigDecimal total(Stream<StockLine> lines) {
        return lines.map(StockLine::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, LocalDate> expiries(Collection<StockLine> told) {
        var expiries = new HashMap<String, LocalDate>();
        for (var line : told) {
            if (line.expiry() != null) {
                expiries.merge(line.lot(), line.expiry(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return expiries;
    }

    private static StockLine line(StockLine told, BigDecimal quantity, Map<String, LocalDate> expiries) {
        var plain = quantity.stripTrailingZeros();
        return new StockLine(
                told.bucket(), told.lot(), expiries.get(told.lot()), plain.scale() < 0 ? plain.setScale(0) : plain);
    }
}
