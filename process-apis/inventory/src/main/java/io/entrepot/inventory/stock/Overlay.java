package io.entrepot.inventory.stock;

import java.time.Instant;
import java.util.Collection;

/**
 * What our own orders do to the stock while the nodes' figures do not show it yet. Part of the caller's transaction; takes
 * the positions' rows in their order.
 */
public interface Overlay {

    /** Brings what is unseen and what is claimed by others up to date, after legs were released. */
    void refresh(Collection<PositionKey> positions);

    /** The same after nodes acknowledged legs at a moment; figures from before it are none the wiser. */
    void acknowledged(Collection<PositionKey> positions, Instant at);

    /** The same after goods left at a moment, which may lie before the last report and explain what that lacks. */
    void shipped(Collection<PositionKey> positions, Instant at);
}
