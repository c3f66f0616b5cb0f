package io.entrepot.foundation.warehouse.order;

import io.entrepot.canonical.order.LegId;
import io.entrepot.foundation.warehouse.leg.LegRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The legs that this service was asked to have fulfilled. */
public interface FulfilmentOrders {

    /** The leg as it stands, stored first if it is new. */
    FulfilmentOrder keep(LegRequest request);

    Optional<FulfilmentOrder> find(LegId legId);

    /** Changes a leg and publishes what the change tells, in one transaction; empty if there is no such leg. */
    Optional<FulfilmentOrder> advance(OrderKey key, Function<FulfilmentOrder, Progress> change);

    /** Takes the right to talk to the warehouse about a leg, unless someone has it. */
    Optional<Lease> lease(LegId legId, Duration life);

    void giveBack(Lease lease);

    /** Forbids to create the order before this moment, because it may still appear by itself. */
    void holdBackUntil(LegId legId, Instant moment);

    /** Legs about which the warehouse has more to tell. */
    List<FulfilmentOrder> open();

    /** Legs that the warehouse should be asked about by now. */
    List<FulfilmentOrder> dueForReading(int limit);

    /** Asks later, the later the longer nothing was heard. */
    void postponeReading(LegId legId);

    /** Asks about it at the next occasion, even if it was settled. */
    void readSoon(LegId legId);

    /**
     * The right to talk to the warehouse about a leg.
     *
     * @param createNotBefore when creating is allowed again, if it is forbidden
     */
    record Lease(
            LegId legId,
            UUID holder,
            Instant until,
            @Nullable Instant createNotBefore) {}
}
