package io.entrepot.storefrontshopify.backend.shopify;

import io.entrepot.storefrontshopify.order.ShopOrder;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order as the shop shows it. */
record OrderRecord(
        String id,
        String name,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        @Nullable OffsetDateTime cancelledAt,
        @Nullable String cancelReason,
        @Nullable MailingAddress shippingAddress,
        Members<LineItem> lineItems,
        Members<Work> fulfillmentOrders) {

    private static final String CANCELLED = "CANCELLED";

    OrderRecord {
        given(id, name, createdAt, updatedAt, lineItems, fulfillmentOrders);
        given(lineItems.nodes(), fulfillmentOrders.nodes());
    }

    record MailingAddress(
            @Nullable String name,
            @Nullable String address1,
            @Nullable String address2,
            @Nullable String city,
            @Nullable String provinceCode,
            @Nullable String zip,
            @Nullable String countryCodeV2) {}

    record LineItem(String id, @Nullable String sku, int currentQuantity, int unfulfilledQuantity) {

        LineItem {
            given(id);
        }
    }

    /** What one location fulfils. */
    record Work(String id, String status, AssignedLocation assignedLocation, Members<WorkLine> lineItems) {

        Work {
            given(id, status, assignedLocation, lineItems);
            given(lineItems.nodes());
        }
    }

    record AssignedLocation(@Nullable LocationId location) {}

    record LocationId(String id) {}

    record WorkLine(String id, int totalQuantity, int remainingQuantity, LineItemId lineItem) {

        WorkLine {
            given(id, lineItem);
        }
    }

    record LineItemId(String id) {}

    /** An order that lacks one of these cannot be read. */
    private static void given(@Nullable Object... parts) {
        for (var part : parts) {
            Objects.requireNonNull(part, "a part that every order has is missing");
        }
    }

    /** Whether it is too large for the page on which it came. */
    boolean isCut() {
        return lineItems.isCut()
                || fulfillmentOrders.isCut()
                || fulfillmentOrders.members().stream()
                        .anyMatch(work -> work.lineItems().isCut());
    }

    ShopOrder toOrder() {
        return toOrder(lineItems.members(), fulfillmentOrders.members());
    }

    ShopOrder toOrder(List<LineItem> lines, List<Work> works) {
        return new ShopOrder(
                Gids.number(id),
                name,
                createdAt.toInstant(),
                updatedAt.toInstant(),
                cancelledAt == null ? null : new ShopOrder.Cancelled(cancelledAt.toInstant(), cancelReason),
                address(),
                lines.stream()
                        .filter(line -> line.currentQuantity() != 0) // taken out of the order by an edit
                        .map(line -> line(line, works))
                        .toList());
    }

    private ShopOrder.@Nullable Address address() {
        var address = shippingAddress;
        return address == null
                ? null
                : new ShopOrder.Address(
                        address.name(),
                        address.address1(),
                        address.address2(),
                        address.city(),
                        address.provinceCode(),
                        address.zip(),
                        address.countryCodeV2());
    }

    private static ShopOrder.Line line(LineItem line, List<Work> works) {
        var parts = works.stream()
                .filter(work -> !work.status().equals(CANCELLED))
                .flatMap(work -> parts(work, line))
                .toList();
        return new ShopOrder.Line(line.id(), line.sku(), line.currentQuantity(), line.unfulfilledQuantity(), parts);
    }

    private static Stream<ShopOrder.Part> parts(Work work, LineItem line) {
        var location = work.assignedLocation().location();
        return location == null
                ? Stream.empty()
                : work.lineItems().members().stream()
                        .filter(part -> Objects.equals(part.lineItem().id(), line.id()))
                        .map(part -> new ShopOrder.Part(location.id(), part.totalQuantity()));
    }
}
