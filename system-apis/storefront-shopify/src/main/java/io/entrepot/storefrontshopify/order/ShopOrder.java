package io.entrepot.storefrontshopify.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it was read from the shop.
 *
 * @param id the shop's number of it
 * @param number the number that the shopper knows
 */
public record ShopOrder(
        String id,
        String number,
        Instant placedAt,
        Instant updatedAt,
        @Nullable Cancelled cancelled,
        @Nullable Address shipTo,
        List<Line> lines) {

    public ShopOrder {
        lines = List.copyOf(lines);
    }

    /** When the order was taken back, and why. */
    public record Cancelled(Instant at, @Nullable String reason) {}

    /** Where the goods go; the shop may hide any part of it. */
    public record Address(
            @Nullable String name,
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String city,
            @Nullable String region,
            @Nullable String postalCode,
            @Nullable String country) {}

    /**
     * One line.
     *
     * @param open what has not been shipped yet
     */
    public record Line(String id, @Nullable String sku, int quantity, int open, List<Part> parts) {

        public Line {
            parts = List.copyOf(parts);
        }
    }

    /** What of a line one location fulfils. */
    public record Part(String locationId, int quantity) {}
}
