package io.entrepot.storefrontshopify.listing;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.time.Instant;

/**
 * What the shop offers of an item at a location, as last read or set.
 *
 * @param committed what open orders of the shop have taken there
 * @param isUnsure whether something happened since, so that it is read before it is set
 */
public record Listing(
        ItemNumber item, NodeId node, Place place, int shown, int committed, boolean isUnsure, Instant readAt) {

    /** The most that a shop can offer. */
    public static final int MOST = 1_000_000_000;

    /** Where the shop keeps it: its identifiers of article and location. */
    public record Place(String inventoryItemId, String locationId) {}
}
