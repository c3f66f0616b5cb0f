package io.entrepot.foundation.warehouse.order;

import io.entrepot.foundation.warehouse.leg.LegRequest;
import io.entrepot.foundation.warehouse.order.WarehouseReport.Standing;
import java.util.Optional;

/** The orders inside the warehouse system; this is all that an adapter has to say of them. */
public interface WarehouseOrders {

    Optional<? extends Standing> find(LegRequest request);

    /** How the order stands; empty if the warehouse does not know it. */
    Optional<? extends Standing> read(WarehouseOrderId id, LegRequest request);

    Creation create(LegRequest request);

    /** Tries to cancel and answers how the order stands then. */
    WarehouseReport cancel(WarehouseOrderId id, LegRequest request);

    /** What it means that the warehouse no longer knows an order that it had taken. */
    WarehouseReport missing();

    /** What came of a creation. */
    sealed interface Creation {

        /** The warehouse has it. */
        record Created(Standing standing) implements Creation {}

        /** Nobody knows: the call may have taken effect. */
        record OutcomeUnknown(RuntimeException cause) implements Creation {}
    }
}
