package io.entrepot.inventory.stock;

import io.entrepot.inventory.stock.PositionHistory.Measured;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a position comes to by its history.
 *
 * @param last the snapshot that the figures begin with; absent where none was told
 * @param remeasured the snapshots of the history that count, measured again
 * @param passedOver those that do not
 * @param stock what lies there: the last snapshot and the movements after it
 * @param sellableUntil the last day on which as much may be sold
 * @param unlotted the part of what may be sold that belongs to no lot
 * @param claimed what the node keeps for orders, ours or not
 * @param others the part of that which is not ours
 * @param unseen what left and the stock does not show yet
 */
public record Position(
        PositionKey key,
        @Nullable Measured last,
        List<Measured> remeasured,
        List<StockSnapshot> passedOver,
        Stock stock,
        BigDecimal sellable,
        @Nullable LocalDate sellableUntil,
        BigDecimal unlotted,
        BigDecimal claimed,
        BigDecimal others,
        BigDecimal unseen) {

    /** Works the position out; whatever order the history became known in, the same history comes to the same. */
    public static Position of(PositionHistory history, LocalDate today, Duration outflowWindow) {
        var measured = measure(history, outflowWindow);
        var last = measured.isEmpty() ? history.base() : measured.getLast();
        return last == null ? unreported(history.position()) : of(history, last, measured, today);
    }

    /** The moment for which the figures hold. */
    public @Nullable Instant asOf() {
        return last == null ? null : last.snapshot().asOf();
    }

    public Outflow outflow() {
        return last == null ? Outflow.OF_A_QUIET_HOUR : last.outflow();
    }

    private static Position of(PositionHistory history, Measured last, List<Measured> measured, LocalDate today) {
        var asOf = last.snapshot().asOf();
        var stock = last.snapshot().stock().plus(history.changes(asOf, Instant.MAX));
        var claimed = stock.claimed(today);
        return new Position(
                history.position(),
                last,
                measured,
                passedOver(history, measured),
                stock,
                stock.sellable(today),
                stock.sellableUntil(today),
                stock.unlotted(today),
                claimed,
                history.goods().othersOf(claimed, asOf),
                history.goods().unseen(asOf));
    }

    private static Position unreported(PositionKey key) {
        var nothing = BigDecimal.ZERO;
        return new Position(
                key, null, List.of(), List.of(), Stock.NOTHING, nothing, null, nothing, nothing, nothing, nothing);
    }

    private static List<Measured> measure(PositionHistory history, Duration window) {
        var measured = new ArrayList<Measured>();
        var before = history.base();
        for (var snapshot : history.counting()) {
            var outflow = before == null
                    ? Outflow.OF_A_QUIET_HOUR
                    : before.outflow()
                            .after(
                                    watched(before.snapshot(), snapshot),
                                    missing(history, before.snapshot(), snapshot),
                                    window);
            before = new Measured(snapshot, outflow);
            measured.add(before);
        }
        return measured;
    }

    private static List<StockSnapshot> passedOver(PositionHistory history, List<Measured> measured) {
        var counting = measured.stream().map(Measured::snapshot).toList();
        return history.snapshots().stream()
                .filter(snapshot -> !counting.contains(snapshot))
                .toList();
    }

    /**
     * How long there was something to take: half of the time for each end at which something was free. Outflow of days
     * without stock would say too little about those with it.
     */
    private static Duration watched(StockSnapshot before, StockSnapshot now) {
        var half = Duration.between(before.asOf(), now.asOf()).dividedBy(2);
        return (before.stock().hasFree() ? half : Duration.ZERO)
                .plus(now.stock().hasFree() ? half : Duration.ZERO);
    }

    /** What was there, and what we know to have come or gone, less what is there now. */
    private static BigDecimal missing(PositionHistory history, StockSnapshot before, StockSnapshot now) {
        return before.stock()
                .plus(history.changes(before.asOf(), now.asOf()))
                .onHand()
                .subtract(history.goods().shipped(before.asOf(), now.asOf()))
                .subtract(now.stock().onHand());
    }
}
