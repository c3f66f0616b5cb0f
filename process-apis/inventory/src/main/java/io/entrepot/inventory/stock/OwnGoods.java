package io.entrepot.inventory.stock;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What our own orders have taken, or will take, from a position.
 *
 * @param shipments what left the node
 * @param claims what is still reserved and the node knows of
 * @param confirmedAsOf the moment up to which the node's whole feed is known
 * @param expectedInterval how often the node tells its stock when all is well
 */
public record OwnGoods(
        List<Shipment> shipments,
        List<Claim> claims,
        @Nullable Instant confirmedAsOf,
        Duration expectedInterval) {

    public OwnGoods {
        shipments = List.copyOf(shipments);
        claims = List.copyOf(claims);
    }

    /** Goods that left for an order of ours, which the node had known of since a moment. */
    public record Shipment(
            Instant shippedAt,
            BigDecimal quantity,
            @Nullable Instant acknowledgedAt) {}

    /** Goods reserved for an order of ours, which the node has known of since a moment. */
    public record Claim(BigDecimal open, Instant acknowledgedAt) {}

    /** What left within the interval, its end included: a node may show goods gone in the very instant they leave. */
    BigDecimal shipped(Instant after, Instant upTo) {
        return shipped(
                goods -> goods.shippedAt().isAfter(after) && !goods.shippedAt().isAfter(upTo));
    }

    /**
     * What left and figures of this moment do not show. They do once they are younger than the shipment. A node that
     * reports only changes may have shown it in the very instant; a confirmation of its whole feed one interval later
     * settles that.
     */
    BigDecimal unseen(Instant asOf) {
        return shipped(goods -> isUnseen(goods, asOf));
    }

    /** What the node keeps for orders that are not ours, out of all that it keeps for orders. */
    BigDecimal othersOf(BigDecimal claimed, Instant asOf) {
        var heldAt = confirmedAsOf != null && confirmedAsOf.isAfter(asOf) ? confirmedAsOf : asOf;
        var open = claims.stream()
                .filter(claim -> !claim.acknowledgedAt().isAfter(heldAt))
                .map(Claim::open)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var gone = shipped(goods -> isUnseen(goods, asOf)
                && goods.acknowledgedAt() != null
                && !goods.acknowledgedAt().isAfter(heldAt));
        return claimed.subtract(open).subtract(gone).max(BigDecimal.ZERO);
    }

    private boolean isUnseen(Shipment goods, Instant asOf) {
        return !goods.shippedAt().isBefore(asOf)
                && (confirmedAsOf == null
                        || !confirmedAsOf.isAfter(goods.shippedAt().plus(expectedInterval)));
    }

    private BigDecimal shipped(Predicate<Shipment> wanted) {
        return shipments.stream().filter(wanted).map(Shipment::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
