package io.entrepot.inventory.cases;

import java.util.List;

/** What could not be understood, with the message itself, so that nothing is lost and nothing is guessed. */
public interface ExceptionCases {

    /** Why a case exists. */
    enum Kind {
        ITEM_NOT_UNDERSTOOD,
        UNKNOWN_ITEM,
        UNKNOWN_NODE,
        UNIT_NOT_CONVERTIBLE,
        UNKNOWN_BUCKET,
        NEGATIVE_STOCK,
        QUANTITY_OUT_OF_RANGE,
        CLOCK_AHEAD,
        UNKNOWN_LEG,
        SHIPMENT_NOT_UNDERSTOOD,
        MORE_SHIPPED_THAN_RESERVED
    }

    /** Opens a case, or notes one more occurrence with the newest message. */
    void open(Kind kind, String subject, String detail, Object message);

    /** The next cases, oldest first, the mended ones included. */
    List<ExceptionCase> after(long lastId, int limit);

    /** The messages of all open cases of a kind. */
    <T> List<Parked<T>> parked(Kind kind, Class<T> messageType);

    void resolve(long id);

    /** A message that waits for its case to be mended. */
    record Parked<T>(long caseId, T message) {}
}
