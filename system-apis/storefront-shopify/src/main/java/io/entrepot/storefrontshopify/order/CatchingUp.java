package io.entrepot.storefrontshopify.order;

import io.entrepot.storefrontshopify.order.ShopOrders.Found;
import io.entrepot.storefrontshopify.order.ShopOrders.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads orders from the shop: those that webhooks named, and again and again all that changed. The window begins some minutes before
 * the last change that was seen, by the shop's clock, since its index may show changes late; the overlap changes nothing.
 */
public final class CatchingUp {

    private static final int HINTS_AT_ONCE = 20;

    private final ShopOrders shop;
    private final TakenOrders taken;
    private final Consumer<Found> taking;
    private final Window window;
    private final Clock clock;

    /** @param taking takes one order in a transaction of its own */
    public CatchingUp(ShopOrders shop, TakenOrders taken, Consumer<Found> taking, Window window, Clock clock) {
        this.shop = shop;
        this.taken = taken;
        this.taking = taking;
        this.window = window;
        this.clock = clock;
    }

    /**
     * How far back is read.
     *
     * @param first at the very first time
     * @param overlap before the last change that was seen
     */
    public record Window(Duration first, Duration overlap) {}

    /** Reads what changed. */
    public void catchUp() {
        var upTo = taken.changedUpTo().orElseGet(() -> clock.instant().minus(window.first()));
        var since = upTo.minus(window.overlap());
        @Nullable String cursor = null;
        do {
            Page page = shop.changedSince(since, cursor);
            page.orders().forEach(taking);
            upTo = latest(upTo, page.orders());
            cursor = page.next();
        } while (cursor != null);
        taken.changedUpTo(upTo);
    }

    /** Reads what webhooks named. */
    public void readHinted() {
        var ids = taken.hinted(HINTS_AT_ONCE);
        if (!ids.isEmpty()) {
            var asOf = clock.instant();
            shop.read(ids).forEach(taking);
            taken.read(ids, asOf);
        }
    }

    private static Instant latest(Instant upTo, List<Found> orders) {
        return orders.stream()
                .flatMap(order -> order.changedAt().stream())
                .reduce(upTo, (one, other) -> other.isAfter(one) ? other : one);
    }
}
