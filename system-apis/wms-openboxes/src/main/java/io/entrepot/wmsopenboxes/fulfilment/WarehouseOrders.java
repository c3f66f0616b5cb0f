package io.entrepot.wmsopenboxes.fulfilment;

import io.entrepot.wmsopenboxes.fulfilment.WarehouseReport.Standing;
import java.util.Optional;

/** The orders inside the warehouse system. */
public interface WarehouseOrders {

    Optional<Standing> find(LegRequest request);

    /** How the order stands; empty if the warehouse does not know it. */
    Optional<Standing> read(WarehouseOrderId id, LegRequest request);

    Creation create(LegRequest request);

    /** Tries to cancel and answers how the order stands then. */
    WarehouseReport cancel(WarehouseOrderId id, LegRequest request);

    /** What came of a creation. */
    sealed interface Creation {

        /** The warehouse has it. */
        record Created(Standing standing) implements Creation {}

        /** Nobody knows: the call may have taken effect. */
        record OutcomeUnknown(RuntimeException cause) implements Creation {}
    }
}
