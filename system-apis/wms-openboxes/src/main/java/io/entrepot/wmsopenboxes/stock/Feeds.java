package io.entrepot.wmsopenboxes.stock;

import java.time.Instant;
import java.util.Optional;

/** How far each feed of the warehouse system was read. */
public interface Feeds {

    Optional<Instant> watermark(String feed);

    void advance(String feed, Instant watermark);

    /** Whether a change was done before under this name. */
    boolean isDone(String name);

    /** Runs the change in a transaction unless it was done before under this name. */
    boolean once(String name, Runnable change);
}
