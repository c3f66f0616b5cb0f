package io.entrepot.erpbusinesscentral.order;

import org.jspecify.annotations.Nullable;

/** Where goods go. */
public record Address(
        String name,
        String line1,
        @Nullable String line2,
        String city,
        String region,
        String postalCode,
        String country) {}
