package io.entrepot.storefrontshopify.backend.shopify;

import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.storefrontshopify.backend.shopify.OrderRecord.LineItem;
import io.entrepot.storefrontshopify.backend.shopify.OrderRecord.Work;
import io.entrepot.storefrontshopify.backend.shopify.Points.Share;
import io.entrepot.storefrontshopify.order.ShopOrder;
import io.entrepot.storefrontshopify.order.ShopOrders;
import io.entrepot.storefrontshopify.order.ShopOrders.Found;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Orders read few at a time, as each may be large; one that is too large for its page is read again part by part. */
final class ShopifyOrders implements ShopOrders {

    private static final int ORDERS_ON_A_PAGE = 4;
    private static final int COST_OF_AN_ORDER = 241;
    private static final String WORK = """
            id status assignedLocation { location { id } }
            lineItems(first: %1$d%2$s) { pageInfo { hasNextPage endCursor }
              nodes { id totalQuantity remainingQuantity lineItem { id } } }""";
    private static final String LINE = "id sku currentQuantity unfulfilledQuantity";
    private static final String ORDER = """
            id name createdAt updatedAt cancelledAt cancelReason
            shippingAddress { name address1 address2 city provinceCode zip countryCodeV2 }
            lineItems(first: 25) { pageInfo { hasNextPage endCursor } nodes { %s } }
            fulfillmentOrders(first: 4) { pageInfo { hasNextPage endCursor } nodes { %s } }""".formatted(LINE, WORK.formatted(25, ""));

    private static final Operation<Orders> CHANGED = new Operation<>(
            "orders",
            """
            query Changed($since: String!, $after: String) {
              orders(first: %d, after: $after, sortKey: UPDATED_AT, query: $since) {
                pageInfo { hasNextPage endCursor } nodes { %s } } }""".formatted(ORDERS_ON_A_PAGE, ORDER),
            Orders.class,
            ORDERS_ON_A_PAGE * COST_OF_AN_ORDER,
            Share.ORDERS);

    private static final Operation<JsonNode[]> SOME =
            new Operation<>("nodes", """
            query Orders($ids: [ID!]!) { nodes(ids: $ids) { ... on Order { %s } } }""".formatted(ORDER), JsonNode[].class, COST_OF_AN_ORDER, Share.ORDERS);

    private static final Operation<JsonNode> LINES =
            new Operation<>("order", """
            query Lines($id: ID!, $after: String) { order(id: $id) {
              lineItems(first: 250, after: $after) { pageInfo { hasNextPage endCursor } nodes { %s } } } }""".formatted(LINE), JsonNode.class, 251, Share.ORDERS);

    private static final Operation<JsonNode> WORKS = new Operation<>(
            "order", """
            query Work($id: ID!, $after: String, $afterLine: String) { order(id: $id) {
              fulfillmentOrders(first: 1, after: $after) { pageInfo { hasNextPage endCursor } nodes { %s } } } }""".formatted(WORK.formatted(250, ", after: $afterLine")), JsonNode.class, 504, Share.FULFILMENT);

    private static final Logger LOG = LoggerFactory.getLogger(ShopifyOrders.class);

    private final GraphQl graphQl;

    ShopifyOrders(GraphQl graphQl) {
        this.graphQl = graphQl;
    }

    record Orders(
            Members.@Nullable PageInfo pageInfo, @Nullable List<JsonNode> nodes) {}

    record Lines(Members<LineItem> lineItems) {}

    record Works(Members<Work> fulfillmentOrders) {}

    @Override
    public ShopOrders.Page changedSince(Instant since, @Nullable String cursor) {
        var variables = Gids.after(cursor);
        variables.put("since", "updated_at:>='" + since + "'");
        var result = graphQl.run(CHANGED, variables);
        var page = new Members<>(result.pageInfo(), result.nodes());
        return new ShopOrders.Page(page.members().stream().map(this::found).toList(), page.next());
    }

    @Override
    public List<Found> read(Collection<String> ids) {
        var gids = ids.stream().map(id -> Gids.of("Order", id)).toList();
        return Stream.iterate(0, start -> start < gids.size(), start -> start + ORDERS_ON_A_PAGE)
                .map(start -> gids.subList(start, Math.min(gids.size(), start + ORDERS_ON_A_PAGE)))
                .flatMap(some ->
                        Stream.of(graphQl.run(SOME.costing(some.size() * COST_OF_AN_ORDER), Map.of("ids", some))))
                .filter(JsonNode::isObject)
                .map(this::found)
                .toList();
    }

    private Found found(JsonNode order) {
        try {
            return new Found.Whole(whole(graphQl.part(order, OrderRecord.class)));
        } catch (JacksonException unreadable) {
            var id = Gids.number(order.path("id").asString(""));
            LOG.warn("Order {} cannot be read", id, unreadable);
            return new Found.Unreadable(id, unreadable.getOriginalMessage());
        }
    }

    private ShopOrder whole(OrderRecord order) {
        return order.isCut() ? order.toOrder(lines(order.id()), worksOf(order.id())) : order.toOrder();
    }

    private List<LineItem> lines(String gid) {
        var lines = new ArrayList<LineItem>();
        @Nullable String cursor = null;
        do {
            var variables = Gids.after(cursor);
            variables.put("id", gid);
            var page = graphQl.part(graphQl.run(LINES, variables), Lines.class).lineItems();
            lines.addAll(page.members());
            cursor = page.next();
        } while (cursor != null);
        return lines;
    }

    /** What each location fulfils, all of it. */
    List<Work> works(String gid) {
        try {
            return worksOf(gid);
        } catch (JacksonException unreadable) {
            throw TransientBackendException.busy(Points.BACKEND, "its answer cannot be read", null);
        }
    }

    private List<Work> worksOf(String gid) {
        var works = new ArrayList<Work>();
        @Nullable String cursor = null;
        @Nullable String next;
        do {
            @Nullable String line = null;
            do {
                var variables = Gids.after(cursor);
                variables.put("id", gid);
                if (line != null) {
                    variables.put("afterLine", line);
                }
                var page =
                        graphQl.part(graphQl.run(WORKS, variables), Works.class).fulfillmentOrders();
                works.addAll(page.members());
                next = page.next();
                line = page.members().stream()
                        .map(work -> work.lineItems().next())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            } while (line != null);
            cursor = next;
        } while (cursor != null);
        return works;
    }
}
