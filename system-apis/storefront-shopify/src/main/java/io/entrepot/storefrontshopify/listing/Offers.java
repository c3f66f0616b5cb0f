package io.entrepot.storefrontshopify.listing;

import io.entrepot.canonical.inventory.NodeId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Decides what the shop offers of an item at each location. The shop has lowered its own quantity for an order at once, inventory
 * does so a little later: what the shop has taken and inventory's figure may not yet count is taken off the figure, or
 * setting it would put the same pieces on offer again. What is in doubt counts twice rather than not at all.
 */
public final class Offers {

    private Offers() {}

    public static Map<NodeId, Integer> of(Figure figure, List<Listing> listings, List<Claim> claims) {
        Map<NodeId, Integer> offers = new HashMap<>();
        long promised = 0;
        long taken = 0;
        for (Listing listing : listings) {
            var promise = figure.at(listing.node());
            var uncounted = uncounted(listing, at(listing.node(), claims));
            promised += promise;
            taken += uncounted;
            offers.put(listing.node(), Math.max(0, promise - uncounted));
        }
        taken += elsewhere(listings, claims);
        return capped(offers, Math.max(0, Math.min(promised, figure.total()) - taken));
    }

    /**
     * Orders that nobody has told us of yet show in what the shop has committed; orders that we know may have been
     * shipped or cancelled by hand there. The greater of both counts.
     */
    private static int uncounted(Listing listing, List<Claim> claims) {
        var uncounted = sum(claims, Claim::uncounted);
        var counted = sum(claims, Claim::open) - uncounted;
        return Math.max(uncounted, listing.committed() - counted);
    }

    /** Taken at a location where the shop does not list the item (any more). */
    private static int elsewhere(List<Listing> listings, List<Claim> claims) {
        var listed = listings.stream().map(Listing::node).toList();
        return sum(
                claims.stream().filter(claim -> !listed.contains(claim.node())).toList(), Claim::uncounted);
    }

    /** The locations' sum may exceed what the channel may sell; then the largest offers are lowered. */
    private static Map<NodeId, Integer> capped(Map<NodeId, Integer> offers, long limit) {
        var surplus = offers.values().stream().mapToLong(Integer::longValue).sum() - limit;
        var largestFirst = offers.entrySet().stream()
                .sorted(Map.Entry.<NodeId, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().value(), Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .toList();
        for (NodeId node : largestFirst) {
            var offer = offers.getOrDefault(node, 0);
            var lowered = Math.clamp(surplus, 0, offer);
            offers.put(node, offer - lowered);
            surplus -= lowered;
        }
        return offers;
    }

    private static List<Claim> at(NodeId node, List<Claim> claims) {
        return claims.stream().filter(claim -> claim.node().equals(node)).toList();
    }

    private static int sum(List<Claim> claims, ToIntFunction<Claim> part) {
        return claims.stream().mapToInt(part).sum();
    }
}
