package io.entrepot.threeplx12.fulfilment;

import io.entrepot.canonical.order.LegId;
import io.entrepot.foundation.warehouse.leg.LegRequest;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The legs that this service was asked to have fulfilled. */
public interface FulfilmentOrders {

    /** Stores the leg if it is new and does what a new leg needs, in one transaction. */
    Kept keep(LegRequest request, Consumer<FulfilmentOrder> whenNew);

    Optional<FulfilmentOrder> find(LegId legId);

    /** Changes a leg and publishes what the change tells, in one transaction; empty if there is no such leg. */
    Optional<FulfilmentOrder> advance(LegId legId, Function<FulfilmentOrder, Progress> change);

    /** The same for the leg that the partner knows by this number. */
    Optional<FulfilmentOrder> advance(String number, Function<FulfilmentOrder, Progress> change);

    /** A leg as it stands. */
    record Kept(FulfilmentOrder order, boolean isNew) {}
}
