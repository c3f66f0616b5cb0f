package io.entrepot.inventory.drift.storefront;

import static java.util.stream.Collectors.groupingBy;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.backend.BackendException;
import io.entrepot.inventory.drift.Counterpart;
import io.entrepot.inventory.drift.Scope;
import io.entrepot.inventory.drift.StockSource;
import io.entrepot.inventory.drift.Subject;
import io.entrepot.inventory.drift.Told;
import io.entrepot.inventory.drift.storefront.StorefrontListings.Listing;
import io.entrepot.inventory.item.Items;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.registry.HttpServiceProxyRegistry;
import org.springframework.web.service.registry.ImportHttpServices;

/** Asks storefronts what they show, at each node and over all of them. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "storefront-shopify", types = StorefrontListings.class)
class StorefrontSource implements StockSource {

    private static final Logger LOG = LoggerFactory.getLogger(StorefrontSource.class);
    private static final int PAGE = 40;
    private static final int MOST_PAGES = 10_000;

    private final StorefrontProperties properties;
    private final Items items;
    private final HttpServiceProxyRegistry clients;

    StorefrontSource(StorefrontProperties properties, Items items, HttpServiceProxyRegistry clients) {
        this.properties = properties;
        this.items = items;
        this.clients = clients;
    }

    @Override
    public Counterpart counterpart() {
        return Counterpart.CHANNEL;
    }

    @Override
    public List<String> places(Scope scope) {
        return scope.nodes().isEmpty()
                ? properties.systemApis().keySet().stream().sorted().toList()
                : List.of();
    }

    @Override
    public Reading read(String place, Scope scope) {
        var systemApi = Objects.requireNonNull(properties.systemApis().get(place), "no such storefront");
        try {
            return understand(place, fetch(systemApi, place), scope);
        } catch (BackendException | RestClientException | IllegalStateException | IllegalArgumentException away) {
            LOG.info("What {} shows cannot be compared: {}", place, away.getMessage());
            return new Reading.NotRead(systemApi + " did not answer with its listings");
        }
    }

    private List<Listing> fetch(String systemApi, String channel) {
        var api = clients.getClient(systemApi, StorefrontListings.class);
        var found = new ArrayList<Listing>();
        var cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            var answer = api.listings(channel, cursor, PAGE);
            found.addAll(answer.listings());
            if (answer.next() == null) {
                return found;
            }
            cursor = answer.next();
        }
        throw new IllegalStateException("the list does not end");
    }

    private Reading understand(String channel, List<Listing> listings, Scope scope) {
        var told = new HashMap<Subject, Told>();
        var leftOut = new ArrayList<String>();
        var known = items.find(
                listings.stream().map(listing -> new ItemNumber(listing.item())).toList());
        listings.stream()
                .collect(groupingBy(listing -> new ItemNumber(listing.item())))
                .forEach((number, ofItem) -> {
                    var item = known.get(number);
                    if (!scope.has(number)) {
                        return;
                    }
                    if (item == null || !isIn(item.baseUnit(), ofItem)) {
                        leftOut.add(channel + "/" + number + ": it is no item of ours in its base unit");
                    } else {
                        told.put(Subject.channel(channel, number, null), together(ofItem));
                        ofItem.forEach(listing -> told.put(
                                Subject.channel(channel, number, new NodeId(listing.node())),
                                Told.shown(listing.shown(), listing.intended(), listing.computedAt())));
                    }
                });
        return new Reading.Read(told, leftOut);
    }

    private static boolean isIn(UnitOfMeasure unit, List<Listing> listings) {
        return listings.stream().allMatch(listing -> unit.code().equals(listing.unit()));
    }

    private static Told together(List<Listing> listings) {
        var intended = listings.stream().map(Listing::intended).toList();
        return Told.shown(
                sum(listings.stream().map(Listing::shown).toList()),
                intended.contains(null) ? null : sum(intended),
                oldest(listings));
    }

    private static BigDecimal sum(List<? extends @Nullable BigDecimal> amounts) {
        return amounts.stream()
                .map(amount -> amount == null ? BigDecimal.ZERO : amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable Instant oldest(List<Listing> listings) {
        return listings.stream()
                .map(Listing::computedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
