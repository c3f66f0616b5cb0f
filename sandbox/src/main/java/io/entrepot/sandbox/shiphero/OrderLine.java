package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.seed.Place;
import org.jspecify.annotations.Nullable;

/** A line of an order: what was asked for, where it was found, and how far it has come. */
record OrderLine(
        int legacyId,
        String sku,
        String partnerLineItemId,
        int quantity,
        String price,
        String productName,
        @Nullable Place lockedTo,
        @Nullable Place place,
        int allocated,
        int picked,
        int shipped,
        int backorder) {

    String id() {
        return GlobalId.of("LineItem", legacyId);
    }

    int unallocated() {
        return quantity - shipped - allocated;
    }

    OrderLine reserved(@Nullable Place at, int more, int newBackorder) {
        return progressed(at, allocated + more, picked, shipped, newBackorder);
    }

    /** What cannot be found in the bin is no longer promised to the order. */
    OrderLine picked(int found) {
        return progressed(place, found, found, shipped, backorder);
    }

    OrderLine shipped(int gone) {
        return progressed(place, 0, 0, shipped + gone, backorder);
    }

    OrderLine released() {
        return progressed(null, 0, 0, shipped, 0);
    }

    private OrderLine progressed(@Nullable Place at, int nowAllocated, int nowPicked, int nowShipped, int owed) {
        return new OrderLine(
                legacyId,
                sku,
                partnerLineItemId,
                quantity,
                price,
                productName,
                lockedTo,
                at,
                nowAllocated,
                nowPicked,
                nowShipped,
                owed);
    }
}
