package io.entrepot.sandbox.shopify;

import java.time.Instant;

/** What the shop has of an article at a location: what it still offers and what its open orders have taken. */
record Level(String sku, Location location, int available, int committed, Instant updatedAt) {

    int onHand() {
        return available + committed;
    }

    Level moved(int availableBy, int committedBy, Instant now) {
        return new Level(sku, location, available + availableBy, committed + committedBy, now);
    }
}
