package io.entrepot.inventory.stock;

import java.util.Collection;

/** What our own orders do to the stock while the nodes' figures do not show it yet. */
public interface Overlay {

    /**
     * Brings what is unseen and what is claimed by others up to date, after legs were acknowledged, released or shipped.
     * Part of the caller's transaction; takes the positions' rows in their order.
     */
    void refresh(Collection<PositionKey> positions);
}
