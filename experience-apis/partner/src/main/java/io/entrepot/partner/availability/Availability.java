package io.entrepot.partner.availability;

import java.util.List;

/** The answer to the question what is available. */
public sealed interface Availability {

    /** Every item asked for is known. */
    record Known(List<ItemPromise> items) implements Availability {}

    /** At least one item asked for does not exist; the text names it. */
    record UnknownItem(String explanation) implements Availability {}
}
