package io.entrepot.inventory.supply;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** All goods that are on their way. */
public interface Supplies {

    List<Supply> of(Collection<ItemNumber> items);

    /** The transfers to the node that come with an advance ship notice: their numbers are its own, or begin with it and a colon. */
    List<Supply> announcedBy(String notice, NodeId node);

    /** Takes over one supply; returns whether anything changed. */
    boolean save(Supply supply);

    /** Returns the item of what was removed, if there was such a supply. */
    Set<ItemNumber> remove(SupplyId id);

    /**
     * Makes these all that the source has, beside what it lists as well and nobody understands: that stays as it is known.
     */
    void replaceAll(String source, Collection<Supply> supplies, Collection<SupplyId> alsoListed);
}
