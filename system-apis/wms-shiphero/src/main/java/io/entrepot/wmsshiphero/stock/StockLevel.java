package io.entrepot.wmsshiphero.stock;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.StockObserved.BucketQuantity;
import java.math.BigDecimal;
import java.util.List;

/**
 * The pieces of one article in one warehouse, in the warehouse's own division.
 *
 * @param sku the warehouse's word for the article, not yet checked
 * @param onHand sellable pieces in the building
 * @param allocated those of them that open orders own
 * @param inTote those of the allocated that are picked
 * @param nonSellable pieces beside {@code onHand} that nobody may send
 */
public record StockLevel(String sku, int onHand, int allocated, int inTote, int nonSellable) {

    /** AVAILABLE, ALLOCATED and PICKED always add up to what is on hand, whatever the warehouse's parts say. */
    public List<BucketQuantity> buckets() {
        var whole = Math.max(0, onHand);
        var picked = Math.clamp(inTote, 0, whole);
        var available = Math.clamp((long) whole - allocated, 0, whole - picked);
        return List.of(
                bucket(Bucket.AVAILABLE, available),
                bucket(Bucket.ALLOCATED, whole - picked - available),
                bucket(Bucket.PICKED, picked),
                bucket(Bucket.ON_HOLD, Math.max(0, nonSellable)));
    }

    private static BucketQuantity bucket(Bucket bucket, int pieces) {
        return new BucketQuantity(bucket, BigDecimal.valueOf(pieces));
    }
}
