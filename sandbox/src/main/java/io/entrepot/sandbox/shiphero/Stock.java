package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.seed.Place;
import java.time.Instant;

/** What one warehouse holds of one article. */
record Stock(
        int legacyId,
        Place place,
        String sku,
        int onHand,
        int allocated,
        int backorder,
        int inTote,
        int nonSellable,
        Instant createdAt,
        Instant updatedAt) {

    int available() {
        return onHand - allocated;
    }

    Stock moved(Move move, Instant now) {
        return new Stock(
                legacyId,
                place,
                sku,
                onHand + move.onHand(),
                allocated + move.allocated(),
                backorder + move.backorder(),
                inTote + move.inTote(),
                nonSellable,
                createdAt,
                now);
    }

    /** By how much the numbers of a stock change together. */
    record Move(int onHand, int allocated, int backorder, int inTote) {

        static Move onHand(int change) {
            return new Move(change, 0, 0, 0);
        }

        static Move allocated(int change, int backorder) {
            return new Move(0, change, backorder, 0);
        }

        static Move inTote(int change) {
            return new Move(0, 0, 0, change);
        }

        /** Goods that leave the building, or cannot be found: no longer there, no longer owed. */
        static Move gone(int quantity) {
            return new Move(-quantity, -quantity, 0, 0);
        }

        boolean isNothing() {
            return onHand == 0 && allocated == 0 && backorder == 0 && inTote == 0;
        }
    }
}
