package io.entrepot.storefrontshopify.listing;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Figures, listings and which of them are due. */
public interface Listings {

    /** Keeps a figure unless a newer one of the item is known; what is new is due at once. Within the caller's transaction. */
    void hear(Figure figure);

    Optional<Figure> figure(ItemNumber item);

    /** Whether the shop lists the item. */
    boolean isListed(ItemNumber item);

    /** Whether the shop was ever read. */
    boolean isRead();

    /** The listings of an item with a lock-free view on what open orders have taken of it, as of one moment. */
    View view(ItemNumber item, Instant settledBefore);

    /** Listings by item, in the order of their items, after this one. */
    List<Listing> after(String item, int items);

    /** Keeps what was read; what differs from before is due. */
    void read(Collection<Listing> listings);

    /** Keeps what was set from which figure. */
    void set(Listing listing, int shown, long version, Instant at);

    /** Has a listing read before it is set again. */
    void doubt(ItemNumber item, Collection<NodeId> nodes);

    /** Has the item's listings looked at from a moment on. */
    void due(Collection<ItemNumber> items, Instant from);

    /** Items that are to be looked at now, the longest due first. */
    List<ItemNumber> dueBy(Instant now, int limit);

    /** Nothing that was due by then is to be done any more. */
    void done(Collection<ItemNumber> items, Instant dueBy);

    /** What is known of an item. */
    record View(List<Listing> listings, List<Claim> claims) {}
}
