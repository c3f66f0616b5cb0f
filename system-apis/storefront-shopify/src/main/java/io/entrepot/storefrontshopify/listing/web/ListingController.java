package io.entrepot.storefrontshopify.listing.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.storefrontshopify.channel.SalesChannel;
import io.entrepot.storefrontshopify.listing.Figure;
import io.entrepot.storefrontshopify.listing.Listing;
import io.entrepot.storefrontshopify.listing.Listings;
import io.entrepot.storefrontshopify.listing.Offers;
import io.entrepot.storefrontshopify.listing.ReadingShop;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what the shop shows at this moment, beside what it should show. */
@RestController
@Tag(name = "Listings")
class ListingController {

    private static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";

    private final Listings listings;
    private final ReadingShop reading;
    private final SalesChannel channel;
    private final Duration settling;
    private final Clock clock;

    ListingController(
            Listings listings,
            ReadingShop reading,
            SalesChannel channel,
            @Value("${entrepot.storefront.settling}") Duration settling,
            Clock clock) {
        this.listings = listings;
        this.reading = reading;
        this.channel = channel;
        this.settling = settling;
        this.clock = clock;
    }

    @GetMapping("/storefront/v1/listings")
    @Operation(
            summary = "What a channel shows of each item at each node, read from the storefront now",
            description =
                    "Pages are cut by items. A page costs points of the storefront's interface: 503 with Retry-After when there are none left.")
    ListingPageResponse listings(
            @RequestParam @Pattern(regexp = IDENTIFIER) String channel,
            @RequestParam(required = false) @Pattern(regexp = IDENTIFIER) @Nullable String node,
            @RequestParam(required = false) @Pattern(regexp = IDENTIFIER) @Nullable String item,
            @RequestParam(defaultValue = "") @Pattern(regexp = "[A-Za-z0-9._:/-]{0,64}") String cursor,
            @Schema(description = "items on a page") @RequestParam(defaultValue = "40") @Positive @Max(40) int limit) {
        check(channel, node);
        var known = item == null
                ? listings.after(cursor, limit + 1)
                : listings.view(new ItemNumber(item), Instant.EPOCH).listings();
        var items = known.stream().map(Listing::item).distinct().toList();
        var page = items.subList(0, Math.min(limit, items.size()));
        var read = reading.read(
                known.stream().filter(listing -> page.contains(listing.item())).toList());
        var next = items.size() > limit ? page.getLast().value() : null;
        return new ListingPageResponse(responses(read, node), next);
    }

    private void check(String wanted, @Nullable String node) {
        if (!channel.id().equals(new ChannelId(wanted))) {
            throw unknown("channel", "unknown-channel", "is not a channel of this service");
        }
        if (node != null && !channel.serves(new NodeId(node))) {
            throw unknown("node", "unknown-node", "is not a node of this channel");
        }
    }

    private static ProblemException unknown(String field, String code, String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST, field + ": " + message, List.of(new InputError(field, code, message)));
    }

    private List<ListingResponse> responses(List<Listing> read, @Nullable String node) {
        Map<String, Wanted> wanted = new HashMap<>();
        return read.stream()
                .filter(listing -> node == null || listing.node().value().equals(node))
                .map(listing ->
                        response(listing, wanted.computeIfAbsent(listing.item().value(), _ -> wanted(listing))))
                .toList();
    }

    private record Wanted(@Nullable Figure figure, Map<NodeId, Integer> offers) {}

    private Wanted wanted(Listing listing) {
        var view = listings.view(listing.item(), clock.instant().minus(settling));
        return listings.figure(listing.item())
                .map(figure -> new Wanted(figure, Offers.of(figure, view.listings(), view.claims())))
                .orElse(new Wanted(null, Map.of()));
    }

    private ListingResponse response(Listing listing, Wanted wanted) {
        var figure = wanted.figure();
        return new ListingResponse(
                channel.id().value(),
                listing.item().value(),
                listing.node().value(),
                UnitOfMeasure.EACH.code(),
                listing.shown(),
                listing.committed(),
                listing.readAt(),
                wanted.offers().get(listing.node()),
                figure == null ? null : figure.version(),
                figure == null ? null : figure.computedAt());
    }

    @Schema(name = "ListingPage")
    record ListingPageResponse(
            @NotNull List<ListingResponse> listings,

            @Schema(description = "cursor of the next page; absent on the last one") @Nullable String next) {}

    @Schema(name = "Listing")
    record ListingResponse(
            @NotNull String channel,
            @NotNull String item,
            @NotNull String node,

            @Schema(description = "UN/CEFACT code of the quantities") @NotNull String unit,

            @Schema(description = "what shoppers can buy there now") @NotNull Integer shown,

            @Schema(description = "what open orders of the storefront have taken there") @NotNull Integer committed,

            @NotNull Instant readAt,

            @Schema(description = "what it should show; absent where nothing is known of the item yet") @Nullable Integer intended,

            @Schema(description = "version of the availability from which that was computed") @Nullable Long version,

            @Nullable Instant computedAt) {}
}
