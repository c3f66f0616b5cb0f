package io.entrepot.inventory.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The stock of an item day by day: what is available now, supply as it arrives, promised backorders as they take it. What
 * may be promised for a day is the least that is projected from then to the horizon, so that nothing is promised twice.
 *
 * @param days from the first to the horizon
 * @param overdue supply that should have come before today: it counts no more until it has a new date
 */
public record Projection(List<Day> days, List<Supply> overdue) {

    /**
     * One day.
     *
     * @param projected what is projected at its end
     * @param promisable what may be promised for it
     */
    public record Day(
            LocalDate date, BigDecimal arriving, BigDecimal promised, BigDecimal projected, BigDecimal promisable) {}

    public Projection {
        days = List.copyOf(days);
        overdue = List.copyOf(overdue);
    }

    public static Projection of(
            BigDecimal available,
            Collection<Supply> supplies,
            Collection<Backorder> waiting,
            LocalDate today,
            LocalDate horizon) {
        var arriving = new TreeMap<LocalDate, BigDecimal>();
        supplies.stream()
                .filter(supply -> !supply.expectedOn().isBefore(today))
                .forEach(supply -> arriving.merge(supply.expectedOn(), supply.open(), BigDecimal::add));
        var promised = new TreeMap<LocalDate, BigDecimal>();
        for (var backorder : waiting) {
            var date = backorder.promisedOn();
            if (date != null) {
                promised.merge(date.isBefore(today) ? today : date, backorder.quantity(), BigDecimal::add);
            }
        }
        var overdue = supplies.stream()
                .filter(supply -> supply.expectedOn().isBefore(today))
                .toList();
        return new Projection(days(available, arriving, promised, today, horizon), overdue);
    }

    /** The first day for which so much may be promised. */
    public Optional<LocalDate> firstDayWith(BigDecimal quantity) {
        return days.stream()
                .filter(day -> day.promisable().compareTo(quantity) >= 0)
                .map(Day::date)
                .findFirst();
    }

    public Projection between(LocalDate from, LocalDate to) {
        return new Projection(
                days.stream()
                        .filter(day -> !day.date().isBefore(from) && !day.date().isAfter(to))
                        .toList(),
                overdue);
    }

    private static List<Day> days(
            BigDecimal available,
            Map<LocalDate, BigDecimal> arriving,
            Map<LocalDate, BigDecimal> promised,
            LocalDate today,
            LocalDate horizon) {
        var forward = new ArrayList<Day>();
        var projected = available;
        for (var date = today; !date.isAfter(horizon); date = date.plusDays(1)) {
            var in = arriving.getOrDefault(date, BigDecimal.ZERO);
            var out = promised.getOrDefault(date, BigDecimal.ZERO);
            projected = projected.add(in).subtract(out);
            forward.add(new Day(date, in, out, projected, projected));
        }
        return leastFromEachOn(forward);
    }

    private static List<Day> leastFromEachOn(List<Day> days) {
        var looking = new ArrayList<Day>();
        @Nullable BigDecimal least = null;
        for (var day : days.reversed()) {
            least = least == null ? day.projected() : least.min(day.projected());
            looking.add(
                    new Day(day.date(), day.arriving(), day.promised(), day.projected(), least.max(BigDecimal.ZERO)));
        }
        return looking.reversed();
    }
}
