package io.entrepot.orders.storefront;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.storefront.StorefrontOrderPlaced;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What storefronts told; every change belongs to the caller's transaction and locks the row. */
public interface StorefrontOrders {

    /** Where a storefront's order stands here. */
    enum State {
        WAITING,
        ACCEPTED,
        CANCELLED,
        REFUSED
    }

    /**
     * A storefront's order as it is known here.
     *
     * @param placed absent while only its cancellation is known
     * @param isCancelled whether the storefront took it back
     */
    record Known(
            State state,
            @Nullable StorefrontOrderPlaced placed,
            boolean isCancelled,
            @Nullable OrderId order) {}

    /** The order under its lock, if anything was told of it. */
    Optional<Known> locked(StorefrontOrderKey key);

    /** Stores it; what waits is due at once. */
    void put(StorefrontOrderKey key, Known known);

    Optional<Known> find(StorefrontOrderKey key);

    /** What waits to be accepted and is due, oldest first. */
    List<StorefrontOrderKey> due(int limit);

    /** Tries again later, the later the more often it was tried. */
    void postpone(StorefrontOrderKey key, Duration first, Duration longest);
}
