package io.entrepot.wmsopenboxes.stock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of stock in the warehouse system's ledger.
 *
 * @param recordedAt when it was written, which may be before others could see it
 */
public record LedgerTransaction(
        String id,
        String number,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String outgoingShipment,
        @Nullable String incomingShipment,
        List<String> entryIds) {

    public LedgerTransaction {
        entryIds = List.copyOf(entryIds);
    }
}
