package io.entrepot.sandbox.shopify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order of a shopper with the parts that locations fulfil. */
record ShopOrder(
        long id,
        String name,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        String currency,
        @Nullable Address shippingAddress,
        List<Line> lines,
        List<FulfilmentOrder> fulfilmentOrders,
        List<Fulfilment> fulfilments) {

    /** Where the goods go. */
    record Address(
            String name,
            String address1,
            @Nullable String address2,
            String city,
            @Nullable String province,
            @Nullable String zip,
            String country) {}

    /** One line as the shopper ordered it. */
    record Line(long id, @Nullable String sku, String title, int quantity, String price) {}

    /** What one location fulfils. */
    record FulfilmentOrder(long id, Location location, boolean cancelled, List<Part> parts) {

        String status() {
            if (cancelled) {
                return "CANCELLED";
            }
            return parts.stream().allMatch(part -> part.remaining() == 0) ? "CLOSED" : "OPEN";
        }

        FulfilmentOrder asCancelled() {
            return new FulfilmentOrder(id, location, true, parts);
        }

        FulfilmentOrder with(List<Part> changed) {
            return new FulfilmentOrder(id, location, cancelled, changed);
        }
    }

    /** How much of a line a location fulfils. */
    record Part(long id, long lineId, int total, int remaining) {

        Part less(int quantity) {
            return new Part(id, lineId, total, remaining - quantity);
        }
    }

    /** A shipment. */
    record Fulfilment(
            long id,
            String name,
            Instant createdAt,
            Location location,
            @Nullable String company,
            @Nullable String number,
            List<Shipped> lines) {}

    /** How much of a line a shipment carries. */
    record Shipped(long lineId, int quantity) {}

    Line line(long lineId) {
        return lines.stream().filter(line -> line.id() == lineId).findFirst().orElseThrow();
    }

    String fulfilmentStatus() {
        if (fulfilments.isEmpty()) {
            return "UNFULFILLED";
        }
        return fulfilmentOrders.stream().allMatch(part -> part.status().equals("CLOSED"))
                ? "FULFILLED"
                : "PARTIALLY_FULFILLED";
    }

    ShopOrder cancelled(String reason, Instant now) {
        var parts = fulfilmentOrders.stream().map(FulfilmentOrder::asCancelled).toList();
        return new ShopOrder(
                id, name, createdAt, now, now, reason, currency, shippingAddress, lines, parts, fulfilments);
    }

    ShopOrder fulfilled(List<FulfilmentOrder> parts, List<Fulfilment> all, Instant now) {
        return new ShopOrder(
                id, name, createdAt, now, cancelledAt, cancelReason, currency, shippingAddress, lines, parts, all);
    }
}
