package io.entrepot.storefrontshopify.listing;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.storefrontshopify.channel.SalesChannel;
import io.entrepot.storefrontshopify.listing.ShopStock.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the shop offers; what differs from what it should is published again, so that a lost publication heals. */
public final class ReadingShop {

    private final Listings listings;
    private final ShopStock shop;
    private final SalesChannel channel;
    private final Skus skus;
    private final Clock clock;

    public ReadingShop(Listings listings, ShopStock shop, SalesChannel channel, Skus skus, Clock clock) {
        this.listings = listings;
        this.shop = shop;
        this.channel = channel;
        this.skus = skus;
        this.clock = clock;
    }

    /** Reads everything and has it all compared. */
    public void readAll() {
        @Nullable String cursor = null;
        do {
            var asOf = clock.instant();
            var page = shop.page(cursor);
            var found = kept(page.levels(), asOf);
            listings.due(found.stream().map(Listing::item).distinct().toList(), asOf);
            cursor = page.next();
        } while (cursor != null);
    }

    /** Reads these listings now. */
    public List<Listing> read(Collection<Listing> known) {
        var asOf = clock.instant();
        var articles = known.stream()
                .map(listing -> listing.place().inventoryItemId())
                .distinct()
                .toList();
        return articles.isEmpty() ? List.of() : kept(shop.read(articles), asOf);
    }

    private List<Listing> kept(List<Level> levels, Instant asOf) {
        var found = new ArrayList<Listing>();
        for (Level level : levels) {
            listing(level, asOf).ifPresent(found::add);
        }
        listings.read(found);
        return found;
    }

    /** Locations that are no nodes of ours, and articles that are no items of ours, are the shop's own affair. */
    private Optional<Listing> listing(Level level, Instant asOf) {
        Optional<ItemNumber> item = skus.itemOf(level.sku());
        return channel.nodeOf(level.place().locationId())
                .flatMap(node -> item.map(known ->
                        new Listing(known, node, level.place(), level.available(), level.committed(), false, asOf)));
    }
}
