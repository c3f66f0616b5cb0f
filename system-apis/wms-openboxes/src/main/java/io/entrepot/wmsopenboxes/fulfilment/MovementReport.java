package io.entrepot.wmsopenboxes.fulfilment;

import io.entrepot.foundation.warehouse.order.FulfilmentOrder;
import io.entrepot.foundation.warehouse.order.Progress;
import io.entrepot.foundation.warehouse.order.WarehouseOrderId;
import io.entrepot.foundation.warehouse.order.WarehouseReport;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the warehouse shows of an order when it is asked. */
public sealed interface MovementReport extends WarehouseReport {

    @Override
    default Progress on(FulfilmentOrder order, Instant heardAt) {
        return new Hearing(heardAt).of(order, this);
    }

    /** The order is gone, which is how the warehouse cancels. */
    record Gone() implements MovementReport {}

    /**
     * The whole order.
     *
     * @param picks what is picked, once it is
     * @param departed what left, once it has
     */
    record Shown(
            WarehouseOrderId id,
            Status status,
            String statusText,
            List<Pick> picks,
            @Nullable Departed departed) implements MovementReport, WarehouseReport.Standing {
        public Shown {
            picks = List.copyOf(picks);
        }
    }

    /** So many pieces of a line, from a lot where there are lots. */
    record Pick(int lineNumber, int pieces, @Nullable String lot) {}

    /** Goods left; a movement is sent once and as a whole. */
    record Departed(
            String number, @Nullable Instant at, @Nullable String trackingNumber) {}

    /** The warehouse's own word for where an order stands, as far as we know the word. */
    enum Status {
        OPEN,
        PICKED,
        PACKED,
        SHIPPED,
        CANCELLED,
        UNKNOWN
    }
}
