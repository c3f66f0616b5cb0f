package io.entrepot.inventory.supply;

import io.entrepot.canonical.item.ItemNumber;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Looks ahead: what may be promised of an item on which day. */
public final class AvailableToPromise {

    /** How far supply is looked at. */
    public static final int HORIZON_DAYS = 180;

    private final Supplies supplies;
    private final Backorders backorders;
    private final Clock clock;

    public AvailableToPromise(Supplies supplies, Backorders backorders, Clock clock) {
        this.supplies = supplies;
        this.backorders = backorders;
        this.clock = clock;
    }

    /** Looks ahead from what may be promised of the item now. */
    public Projection project(ItemNumber item, BigDecimal available) {
        var wanted = List.of(item);
        return Projection.of(
                available, supplies.of(wanted), backorders.waitingFor(wanted), today(), today().plusDays(HORIZON_DAYS));
    }

    public Projection project(ItemNumber item, BigDecimal available, LocalDate from, LocalDate to) {
        return project(item, available).between(from, to);
    }

    LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
