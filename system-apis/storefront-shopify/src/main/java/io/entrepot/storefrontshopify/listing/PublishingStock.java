package io.entrepot.storefrontshopify.listing;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.storefrontshopify.cases.Kind;
import io.entrepot.storefrontshopify.listing.Listing.Place;
import io.entrepot.storefrontshopify.listing.ShopStock.Change;
import io.entrepot.storefrontshopify.listing.ShopStock.Level;
import io.entrepot.storefrontshopify.listing.ShopStock.Outcome;
import io.entrepot.storefrontshopify.listing.ShopStock.RefusedLine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings what the shop offers to what the channel may sell: only the newest figure of an item counts, many lines go in one call, and
 * each replaces only the quantity from which it was computed. A line whose quantity was another one is read and computed again.
 */
public final class PublishingStock {

    private static final int ITEMS_AT_ONCE = 60;
    private static final int ITEMS_TO_READ_AT_ONCE = 40;
    private static final int ROUNDS = 5;

    private final Listings listings;
    private final ShopStock shop;
    private final ExceptionCases cases;
    private final Duration settling;
    private final Clock clock;

    /** @param settling how long after an allocation was told a figure from before it counts as the last one */
    public PublishingStock(Listings listings, ShopStock shop, ExceptionCases cases, Duration settling, Clock clock) {
        this.listings = listings;
        this.shop = shop;
        this.cases = cases;
        this.settling = settling;
        this.clock = clock;
    }

    private record Line(Listing listing, int offer, long version) {

        Change change() {
            return new Change(listing.place(), listing.shown(), offer);
        }
    }

    /** Publishes what is due, as far as the shop lets it; returns how many quantities were set. */
    public int publishDue() {
        var now = clock.instant();
        var items = listings.dueBy(now, ITEMS_AT_ONCE);
        if (items.isEmpty()) {
            return 0;
        }
        Set<ItemNumber> settled = new HashSet<>(items);
        Set<Place> refused = new HashSet<>();
        var set = 0;
        for (int round = 0; round < ROUNDS; round++) {
            readDoubtful(items);
            var lines = lines(items, refused);
            if (lines.isEmpty()) {
                break;
            }
            set += publish(lines, refused);
            if (round == ROUNDS - 1) {
                lines(items, refused)
                        .forEach(left -> settled.remove(left.listing().item())); // so busy that it has to wait
            }
        }
        listings.done(settled, now);
        return set;
    }

    private int publish(List<Line> lines, Set<Place> excluded) {
        return switch (shop.set(lines.stream().map(Line::change).toList())) {
            case Outcome.Done() -> {
                lines.forEach(line -> listings.set(line.listing(), line.offer(), line.version(), clock.instant()));
                yield lines.size();
            }
            case Outcome.Refused(var refused) -> {
                refused.forEach(one -> setAside(lines.get(one.index()).listing(), one, excluded));
                yield 0;
            }
        };
    }

    private void setAside(Listing listing, RefusedLine refused, Set<Place> excluded) {
        listings.doubt(listing.item(), List.of(listing.node()));
        if (!refused.isStale()) {
            excluded.add(listing.place());
            cases.open(Kind.LISTING_REFUSED, listing.item() + "@" + listing.node(), refused.reason());
        }
    }

    /** Lines whose offer differs from what is shown; as many as fit into one call. */
    private List<Line> lines(Collection<ItemNumber> items, Set<Place> excluded) {
        var lines = new ArrayList<Line>();
        for (ItemNumber item : items) {
            var view = listings.view(item, clock.instant().minus(settling));
            listings.figure(item).ifPresent(figure -> {
                var offers = Offers.of(figure, view.listings(), view.claims());
                view.listings().stream()
                        .filter(listing -> !listing.isUnsure() && !excluded.contains(listing.place()))
                        .map(listing -> new Line(listing, offers.getOrDefault(listing.node(), 0), figure.version()))
                        .filter(line -> line.offer() != line.listing().shown())
                        .forEach(lines::add);
            });
        }
        return lines.stream().limit(ShopStock.MOST_LINES).toList();
    }

    private void readDoubtful(Collection<ItemNumber> items) {
        var doubtful = items.stream()
                .flatMap(item -> listings.view(item, Instant.EPOCH).listings().stream())
                .filter(Listing::isUnsure)
                .collect(Collectors.toMap(Listing::place, Function.identity()));
        var articles = doubtful.keySet().stream()
                .map(Place::inventoryItemId)
                .distinct()
                .toList();
        for (int start = 0; start < articles.size(); start += ITEMS_TO_READ_AT_ONCE) {
            var some = articles.subList(start, Math.min(articles.size(), start + ITEMS_TO_READ_AT_ONCE));
            var asOf = clock.instant();
            listings.read(shop.read(some).stream()
                    .filter(level -> doubtful.containsKey(level.place()))
                    .map(level -> readAgain(doubtful, level, asOf))
                    .toList());
        }
    }

    private static Listing readAgain(Map<Place, Listing> doubtful, Level level, Instant asOf) {
        var known = doubtful.get(level.place());
        if (known == null) {
            throw new IllegalStateException("nobody asked for " + level);
        }
        return new Listing(
                known.item(), known.node(), known.place(), level.available(), level.committed(), false, asOf);
    }
}
