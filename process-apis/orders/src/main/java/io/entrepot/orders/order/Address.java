package io.entrepot.orders.order;

import org.jspecify.annotations.Nullable;

/** Where goods go; the country is an ISO 3166-1 alpha-2 code. */
public record Address(
        String name,
        String line1,
        @Nullable String line2,
        String city,
        @Nullable String region,
        String postalCode,
        String country) {}
