package io.entrepot.storefrontshopify.backend.shopify;

import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.storefrontshopify.backend.shopify.Points.Share;
import io.entrepot.storefrontshopify.listing.Listing.Place;
import io.entrepot.storefrontshopify.listing.ShopStock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The quantities {@code available} and {@code committed} of the shop's inventory levels. */
final class ShopifyStock implements ShopStock {

    private static final int ARTICLES_ON_A_PAGE = 40;
    private static final int COST_OF_A_LEVEL = 3; // itself, its location, its quantities

    private static final Operation<Payload> SET =
            new Operation<>("inventorySetQuantities", """
            mutation Stock($input: InventorySetQuantitiesInput!, $key: String!) {
              inventorySetQuantities(input: $input) @idempotent(key: $key) {
                inventoryAdjustmentGroup { reason }
                userErrors { code field message } } }""", Payload.class, 13, Share.STOCK);

    private static final String STALE = "CHANGE_FROM_QUANTITY_STALE";
    private static final String CONCURRENT = "IDEMPOTENCY_CONCURRENT_REQUEST";
    private static final int REFUSED = 422;
    private static final int POSITION_OF_THE_INDEX = 2;

    private final GraphQl graphQl;
    private final List<String> locations;
    private final int costOfAnArticle;
    private final Operation<ArticlePage> all;
    private final Operation<JsonNode[]> some;

    /** @param locations whose levels are read; the shop may have others */
    ShopifyStock(GraphQl graphQl, List<String> locations) {
        this.graphQl = graphQl;
        this.locations = List.copyOf(locations);
        this.costOfAnArticle = 1 + COST_OF_A_LEVEL * locations.size();
        var article = "id sku tracked " + levelsOf(locations);
        this.all = new Operation<>(
                "inventoryItems",
                "query Articles($after: String) { inventoryItems(first: " + ARTICLES_ON_A_PAGE
                        + ", after: $after) { pageInfo { hasNextPage endCursor } nodes { " + article + " } } }",
                ArticlePage.class,
                ARTICLES_ON_A_PAGE * costOfAnArticle,
                Share.SWEEP);
        this.some = new Operation<>(
                "nodes",
                "query Levels($ids: [ID!]!) { nodes(ids: $ids) { ... on InventoryItem { " + article + " } } }",
                JsonNode[].class,
                costOfAnArticle,
                Share.STOCK);
    }

    private static String levelsOf(List<String> locations) {
        return IntStream.range(0, locations.size())
                .mapToObj(index -> """
                        %s: inventoryLevel(locationId: "%s") {
                          location { id } quantities(names: ["available", "committed"]) { name quantity } }""".formatted(alias(index), locations.get(index)))
                .collect(Collectors.joining(" "));
    }

    private static String alias(int index) {
        return "at" + index;
    }

    record ArticlePage(
            Members.@Nullable PageInfo pageInfo, @Nullable List<JsonNode> nodes) {}

    record Payload(@Nullable List<UserError> userErrors) {}

    @Override
    public ShopStock.Page page(@Nullable String cursor) {
        var result = graphQl.run(all, Gids.after(cursor));
        var page = new Members<>(result.pageInfo(), result.nodes());
        var levels = page.members().stream().flatMap(this::levels).toList();
        return new ShopStock.Page(levels, page.next());
    }

    @Override
    public List<Level> read(Collection<String> inventoryItemIds) {
        var ids = List.copyOf(inventoryItemIds);
        return Stream.iterate(0, start -> start < ids.size(), start -> start + ARTICLES_ON_A_PAGE)
                .map(start -> ids.subList(start, Math.min(ids.size(), start + ARTICLES_ON_A_PAGE)))
                .flatMap(this::readSome)
                .toList();
    }

    private Stream<Level> readSome(List<String> ids) {
        var articles = graphQl.run(some.costing(ids.size() * costOfAnArticle), Map.of("ids", ids));
        return Stream.of(articles).filter(JsonNode::isObject).flatMap(this::levels);
    }

    @Override
    public Outcome set(List<Change> changes) {
        var input = Map.of(
                "name", "available",
                "reason", "correction",
                "referenceDocumentUri", "entrepot://storefront-shopify/availability",
                "quantities", changes.stream().map(ShopifyStock::line).toList());
        var key = UUID.randomUUID()
                .toString(); // the same change may be wanted again later; the compared quantity guards it
        var errors = UserError.of(
                graphQl.run(SET, Map.of("input", input, "key", key)).userErrors());
        return errors.isEmpty() ? new Outcome.Done() : refused(errors, changes.size());
    }

    private static Map<String, ?> line(Change change) {
        return Map.of(
                "inventoryItemId", change.place().inventoryItemId(),
                "locationId", change.place().locationId(),
                "quantity", change.to(),
                "changeFromQuantity", change.from());
    }

    private static Outcome refused(List<UserError> errors, int lines) {
        if (errors.stream().anyMatch(error -> CONCURRENT.equals(error.code()))) {
            throw TransientBackendException.busy(Points.BACKEND, UserError.told(errors), null);
        }
        return new Outcome.Refused(
                errors.stream().map(error -> refusedLine(error, lines)).toList());
    }

    private static RefusedLine refusedLine(UserError error, int lines) {
        var field = Objects.requireNonNullElse(error.field(), List.<String>of());
        var index = field.size() > POSITION_OF_THE_INDEX
                        && field.get(POSITION_OF_THE_INDEX).matches("\\d{1,3}")
                ? Integer.parseInt(field.get(POSITION_OF_THE_INDEX))
                : lines;
        if (index >= lines) {
            throw new PermanentBackendException(
                    Points.BACKEND, REFUSED, "setting stock was refused: " + error.message(), null);
        }
        return new RefusedLine(index, STALE.equals(error.code()), error.code() + ": " + error.message());
    }

    /** Articles without stock keeping have no levels that mean anything; one is not stocked everywhere. */
    private Stream<Level> levels(JsonNode article) {
        var sku = article.path("sku").asString("");
        return sku.isBlank() || !article.path("tracked").asBoolean(false)
                ? Stream.empty()
                : IntStream.range(0, locations.size())
                        .filter(index -> article.path(alias(index)).isObject())
                        .mapToObj(
                                index -> level(article.path("id").asString(), sku, index, article.path(alias(index))));
    }

    private Level level(String article, String sku, int index, JsonNode level) {
        var place = new Place(article, locations.get(index));
        return new Level(sku, place, quantity(level, "available"), quantity(level, "committed"));
    }

    private static int quantity(JsonNode level, String name) {
        return level.path("quantities")
                .valueStream()
                .filter(quantity -> quantity.path("name").asString("").equals(name)
                        && quantity.path("quantity").isInt())
                .mapToInt(quantity -> quantity.path("quantity").asInt())
                .findFirst()
                .orElseThrow(
                        () -> TransientBackendException.busy(Points.BACKEND, "a level has no quantity " + name, null));
    }
}
