package io.entrepot.inventory.supply;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import io.entrepot.canonical.item.ItemNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Dates backorders one after another: what one is promised, the next no longer finds. */
public final class BackorderBook {

    private final Map<ItemNumber, List<Supply>> supplies;
    private final Map<ItemNumber, List<Backorder>> waiting;
    private final LocalDate today;

    public BackorderBook(Collection<Supply> supplies, Collection<Backorder> waiting, LocalDate today) {
        this.supplies = supplies.stream().collect(groupingBy(Supply::item));
        this.waiting =
                new HashMap<>(waiting.stream().collect(groupingBy(Backorder::item, toCollection(ArrayList::new))));
        this.today = today;
    }

    /** The backorder with the first day on which supply covers it beside everything promised before, if there is one. */
    public Backorder date(Backorder backorder) {
        var before = waiting.computeIfAbsent(backorder.item(), found -> new ArrayList<>());
        var date = Projection.of(
                        BigDecimal.ZERO,
                        supplies.getOrDefault(backorder.item(), List.of()),
                        before,
                        today,
                        today.plusDays(AvailableToPromise.HORIZON_DAYS))
                .firstDayWith(backorder.quantity())
                .orElse(null);
        var dated = backorder.promisedOn(date);
        before.add(dated);
        return dated;
    }
}
