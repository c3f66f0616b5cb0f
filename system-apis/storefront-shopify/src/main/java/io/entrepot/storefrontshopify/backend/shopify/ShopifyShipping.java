package io.entrepot.storefrontshopify.backend.shopify;

import io.entrepot.storefrontshopify.backend.shopify.OrderRecord.LineItemId;
import io.entrepot.storefrontshopify.backend.shopify.OrderRecord.Work;
import io.entrepot.storefrontshopify.backend.shopify.Points.Share;
import io.entrepot.storefrontshopify.shipment.ShopShipping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fulfilment orders are what is open, fulfilments what was shipped; a fulfilment is of one location. */
final class ShopifyShipping implements ShopShipping {

    private static final Operation<Done> DONE = new Operation<>("order", """
            query Done($id: ID!) { order(id: $id) {
              fulfillments(first: 100) { trackingInfo(first: 10) { number }
                fulfillmentLineItems(first: 250) { nodes { quantity lineItem { id } } } } } }""", Done.class, 504, Share.FULFILMENT);

    private static final Operation<Payload> CREATE =
            new Operation<>("fulfillmentCreate", """
            mutation Ship($shipment: FulfillmentInput!) {
              fulfillmentCreate(fulfillment: $shipment) {
                fulfillment { id status } userErrors { field message } } }""", Payload.class, 13, Share.FULFILMENT);

    private static final List<String> OPEN = List.of("OPEN", "IN_PROGRESS");

    private final GraphQl graphQl;
    private final ShopifyOrders orders;

    ShopifyShipping(GraphQl graphQl, ShopifyOrders orders) {
        this.graphQl = graphQl;
        this.orders = orders;
    }

    record Done(@Nullable List<Fulfilment> fulfillments) {}

    record Fulfilment(@Nullable List<Tracking> trackingInfo, Members<Part> fulfillmentLineItems) {

        @Nullable String number() {
            return trackingInfo == null
                    ? null
                    : trackingInfo.stream()
                            .map(Tracking::number)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
        }
    }

    record Tracking(@Nullable String number) {}

    record Part(int quantity, LineItemId lineItem) {}

    record Payload(
            @Nullable CreatedFulfilment fulfillment,
            @Nullable List<UserError> userErrors) {}

    record CreatedFulfilment(String id) {}

    @Override
    public Book read(String shopOrder) {
        var gid = Gids.of("Order", shopOrder);
        var open = orders.works(gid).stream().flatMap(ShopifyShipping::open).toList();
        var done = GraphQl.required(graphQl.run(DONE, Map.of("id", gid)).fulfillments());
        return new Book(open, done.stream().flatMap(ShopifyShipping::shipped).toList());
    }

    @Override
    public Outcome create(Shipment shipment) {
        var works = shipment.lines().stream()
                .collect(Collectors.groupingBy(Open::workId, LinkedHashMap::new, Collectors.toList()));
        var tracking = new LinkedHashMap<String, Object>();
        tracking.put("number", shipment.number());
        if (shipment.carrier() != null) {
            tracking.put("company", shipment.carrier());
        }
        var input = Map.of(
                "notifyCustomer",
                false,
                "trackingInfo",
                tracking,
                "lineItemsByFulfillmentOrder",
                works.entrySet().stream()
                        .map(work -> Map.of(
                                "fulfillmentOrderId",
                                work.getKey(),
                                "fulfillmentOrderLineItems",
                                work.getValue().stream()
                                        .map(ShopifyShipping::line)
                                        .toList()))
                        .toList());
        var payload = graphQl.run(CREATE, Map.of("shipment", input));
        var errors = UserError.of(payload.userErrors());
        if (!errors.isEmpty()) {
            return new Outcome.Refused(UserError.told(errors));
        }
        GraphQl.required(payload.fulfillment());
        return new Outcome.Created();
    }

    private static Map<String, ?> line(Open open) {
        return Map.of("id", open.workLineId(), "quantity", open.quantity());
    }

    private static Stream<Open> open(Work work) {
        var location = work.assignedLocation().location();
        return location == null || !OPEN.contains(work.status())
                ? Stream.empty()
                : work.lineItems().members().stream()
                        .filter(line -> line.remainingQuantity() > 0)
                        .map(line -> new Open(
                                work.id(), line.id(), line.lineItem().id(), location.id(), line.remainingQuantity()));
    }

    private static Stream<Shipped> shipped(Fulfilment fulfilment) {
        return fulfilment.fulfillmentLineItems().members().stream()
                .map(part -> new Shipped(fulfilment.number(), part.lineItem().id(), part.quantity()));
    }
}
