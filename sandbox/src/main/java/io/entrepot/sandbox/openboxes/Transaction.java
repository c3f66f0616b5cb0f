package io.entrepot.sandbox.openboxes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of stock in the ledger.
 *
 * @param type the id of the kind of transaction
 * @param updated when it was recorded, which may lie before the moment in which others could see it
 */
record Transaction(
        String id,
        String number,
        String type,
        Instant date,
        Instant updated,
        @Nullable String outgoingShipment,
        @Nullable String incomingShipment,
        List<Entry> entries) {

    static final String ADJUSTMENT = "3";
    static final String TRANSFER_IN = "8";
    static final String TRANSFER_OUT = "9";

    /** Pieces of one lot in one bin; taken out by a transfer out, signed by an adjustment. */
    record Entry(String id, Spot spot, int quantity) {}
}
