package io.entrepot.wmsshiphero.fulfilment;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.warehouse.order.FulfilmentOrder;
import io.entrepot.foundation.warehouse.order.Progress;
import io.entrepot.foundation.warehouse.order.WarehouseOrderId;
import io.entrepot.foundation.warehouse.order.WarehouseReport;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the warehouse tells about one order. */
public sealed interface OrderReport extends WarehouseReport {

    @Override
    default Progress on(FulfilmentOrder order, Instant heardAt) {
        return new Hearing(heardAt).of(order, this);
    }

    /** Pieces were picked; the warehouse names items, not lines. */
    record Picked(List<Pick> picks) implements OrderReport {
        public Picked {
            picks = List.copyOf(picks);
        }
    }

    /** So many pieces of an item, picked. */
    record Pick(ItemNumber item, int pieces) {}

    /** The order is packed. */
    record Packed() implements OrderReport {}

    /** The warehouse gave the order up. */
    record Cancelled() implements OrderReport {}

    /** The warehouse does not know an order that it had accepted. */
    record Lost() implements OrderReport {}

    /**
     * Goods left.
     *
     * @param number the warehouse's own number of the shipment
     * @param at when, where the warehouse says it
     * @param trackingNumbers one per package, as far as known
     */
    record Departed(
            String number,
            @Nullable Instant at,
            List<ShippedLine> lines,
            @Nullable String carrier,
            List<String> trackingNumbers)
            implements OrderReport {
        public Departed {
            lines = List.copyOf(lines);
            trackingNumbers = List.copyOf(trackingNumbers);
        }
    }

    /** So many pieces of a line, shipped. */
    record ShippedLine(int lineNumber, int pieces, @Nullable String lot) {}

    /** The whole order, as the warehouse shows it when asked. */
    record Shown(WarehouseOrderId id, Status status, String statusText, List<Departed> departures)
            implements OrderReport, WarehouseReport.Standing {
        public Shown {
            departures = List.copyOf(departures);
        }
    }

    /** The warehouse's own word for where an order stands, as far as we know the word. */
    enum Status {
        OPEN,
        FULFILLED,
        CANCELLED,
        UNKNOWN
    }
}
