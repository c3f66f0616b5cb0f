package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.seed.Place;
import java.time.Instant;

/** One line of the ledger of what is on hand; the sum of all lines of an article is what is on hand. */
record InventoryChange(
        int legacyId, Place place, String sku, int previousOnHand, int change, String reason, Instant createdAt) {}
