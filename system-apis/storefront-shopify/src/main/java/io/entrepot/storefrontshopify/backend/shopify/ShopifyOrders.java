package io.entrepot.storefrontshopify.backend.shopify;

import io.entrepot.storefrontshopify.backend.shopify.OrderRecord.LineItem;
import io.entrepot.storefrontshopify.backend.shopify.OrderRecord.Work;
import io.entrepot.storefrontshopify.backend.shopify.Points.Share;
import io.entrepot.storefrontshopify.order.ShopOrder;
import io.entrepot.storefrontshopify.order.ShopOrders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    private static final Operation<OrderRecord[]> SOME =
            new Operation<>("nodes", """
            query Orders($ids: [ID!]!) { nodes(ids: $ids) { ... on Order { %s } } }""".formatted(ORDER), OrderRecord[].class, COST_OF_AN_ORDER, Share.ORDERS);

    private static final Operation<Lines> LINES =
            new Operation<>("order", """
            query Lines($id: ID!, $after: String) { order(id: $id) {
              lineItems(first: 250, after: $after) { pageInfo { hasNextPage endCursor } nodes { %s } } } }""".formatted(LINE), Lines.class, 251, Share.ORDERS);

    private static final Operation<Works> WORKS = new Operation<>(
            "order", """
            query Work($id: ID!, $after: String, $afterLine: String) { order(id: $id) {
              fulfillmentOrders(first: 1, after: $after) { pageInfo { hasNextPage endCursor } nodes { %s } } } }""".formatted(WORK.formatted(250, ", after: $afterLine")), Works.class, 504, Share.FULFILMENT);

    private final GraphQl graphQl;

    ShopifyOrders(GraphQl graphQl) {
        this.graphQl = graphQl;
    }

    record Orders(
            Members.@Nullable PageInfo pageInfo, @Nullable List<OrderRecord> nodes) {}

    record Lines(Members<LineItem> lineItems) {}

    record Works(Members<Work> fulfillmentOrders) {}

    @Override
    public ShopOrders.Page changedSince(Instant since, @Nullable String cursor) {
        var variables = Gids.after(cursor);
        variables.put("since", "updated_at:>='" + since + "'");
        var result = graphQl.run(CHANGED, variables);
        var page = new Members<>(result.pageInfo(), result.nodes());
        return new ShopOrders.Page(page.members().stream().map(this::whole).toList(), page.next());
    }

    @Override
    public List<ShopOrder> read(Collection<String> ids) {
        var gids = ids.stream().map(id -> Gids.of("Order", id)).toList();
        return Stream.iterate(0, start -> start < gids.size(), start -> start + ORDERS_ON_A_PAGE)
                .map(start -> gids.subList(start, Math.min(gids.size(), start + ORDERS_ON_A_PAGE)))
                .flatMap(some ->
                        Stream.of(graphQl.run(SOME.costing(some.size() * COST_OF_AN_ORDER), Map.of("ids", some))))
                .filter(Objects::nonNull)
                .map(this::whole)
                .toList();
    }

    private ShopOrder whole(OrderRecord order) {
        return order.isCut() ? order.toOrder(lines(order.id()), works(order.id())) : order.toOrder();
    }

    private List<LineItem> lines(String gid) {
        var lines = new ArrayList<LineItem>();
        @Nullable String cursor = null;
        do {
            var variables = Gids.after(cursor);
            variables.put("id", gid);
            var page = graphQl.run(LINES, variables).lineItems();
            lines.addAll(page.members());
            cursor = page.next();
        } while (cursor != null);
        return lines;
    }

    /** What each location fulfils, all of it. */
    List<Work> works(String gid) {
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
                var page = graphQl.run(WORKS, variables).fulfillmentOrders();
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
