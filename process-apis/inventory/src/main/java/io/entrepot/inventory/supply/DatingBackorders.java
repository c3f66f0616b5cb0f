package io.entrepot.inventory.supply;

import io.entrepot.canonical.item.ItemNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Gives what waits a date from supply, and another one when the supply slips: first come, first dated. */
public final class DatingBackorders {

    private final Supplies supplies;
    private final Backorders backorders;
    private final Clock clock;

    public DatingBackorders(Supplies supplies, Backorders backorders, Clock clock) {
        this.supplies = supplies;
        this.backorders = backorders;
        this.clock = clock;
    }

    /** Looks at everything that waits. */
    public void dateAnew() {
        dateAnew(backorders.items());
    }

    /** Looks at everything that waits for these items. */
    public void dateAnew(Collection<ItemNumber> items) {
        dated(supplies.of(items), backorders.waitingFor(items), today()).forEach(backorders::promiseAnew);
    }

    /** Those that get another date. Stock that is there now is dealt by allocation; only supply dates what waits. */
    static List<Backorder> dated(List<Supply> supplies, List<Backorder> waiting, LocalDate today) {
        var book = new BackorderBook(supplies, List.of(), today);
        var changed = new ArrayList<Backorder>();
        for (var backorder : waiting) {
            var dated = book.date(backorder);
            if (!Objects.equals(dated.promisedOn(), backorder.promisedOn())) {
                changed.add(dated);
            }
        }
        return changed;
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
