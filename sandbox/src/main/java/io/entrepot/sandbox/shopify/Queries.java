package io.entrepot.sandbox.shopify;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The root fields of queries. */
final class Queries {

    private static final Pattern UPDATED_SINCE = Pattern.compile("updated_at:>='([^']+)'");
    private static final Pattern SKU = Pattern.compile("sku:'?([^']+)'?");

    private final ShopifySettings settings;
    private final Shop shop;

    Queries(ShopifySettings settings, Shop shop) {
        this.settings = settings;
        this.shop = shop;
    }

    Map<String, DataFetcher<?>> fetchers() {
        return Map.of(
                "shop", _ -> shop(),
                "nodes", this::nodes,
                "locations", call -> paged(Stream.of(Location.values()).map(Location::fields), call),
                "inventoryItems", call -> paged(items(call.getArgument("query")), call),
                "inventoryItem", call -> item(call.getArgument("id")),
                "order", call -> order(call.getArgument("id")),
                "orders", call -> paged(orders(call), call),
                "webhookSubscriptions",
                        call -> paged(shop.webhooks().all().stream().map(Subscription::fields), call));
    }

    private static Fields paged(Stream<Fields> members, DataFetchingEnvironment call) {
        return new Page(members.toList()).of(call.getArguments());
    }

    private Fields shop() {
        return new Fields().with("name", settings.shop()).with("myshopifyDomain", settings.domain());
    }

    private List<@Nullable Fields> nodes(DataFetchingEnvironment call) {
        List<String> ids = Objects.requireNonNull(call.getArgument("ids"));
        if (ids.size() > Page.LARGEST) {
            throw new ShopError("ids holds at most " + Page.LARGEST);
        }
        return ids.stream().<@Nullable Fields>map(this::node).toList();
    }

    private @Nullable Fields node(String id) {
        var item = item(id);
        if (item != null) {
            return item;
        }
        var location = Location.of(id);
        return location == null ? order(id) : location.fields();
    }

    private Stream<Fields> items(@Nullable String query) {
        var wanted = query == null ? null : SKU.matcher(query);
        var sku = wanted != null && wanted.find() ? wanted.group(1) : null;
        return shop.stock().skus().stream()
                .filter(known -> sku == null || known.equals(sku))
                .map(shop.views()::item);
    }

    private @Nullable Fields item(@Nullable Object id) {
        var sku = shop.stock().sku(id);
        return sku == null ? null : shop.views().item(sku);
    }

    private @Nullable Fields order(@Nullable Object id) {
        var found = shop.orders().find(Gid.number("Order", id));
        return found == null ? null : shop.views().order(found);
    }

    private Stream<Fields> orders(DataFetchingEnvironment call) {
        Comparator<ShopOrder> byId = Comparator.comparingLong(ShopOrder::id);
        var order = "UPDATED_AT".equals(call.getArgument("sortKey"))
                ? Comparator.comparing(ShopOrder::updatedAt).thenComparing(byId)
                : byId;
        return shop.orders().all().stream()
                .filter(matching(call.getArgument("query")))
                .sorted(order)
                .map(shop.views()::order);
    }

    private static Predicate<ShopOrder> matching(@Nullable String query) {
        var since = query == null ? null : UPDATED_SINCE.matcher(query);
        if (since == null || !since.find()) {
            return _ -> true;
        }
        var from = time(since.group(1));
        return order -> !order.updatedAt().isBefore(from);
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw new ShopError("Not a time: " + text);
        }
    }
}
