package io.entrepot.foundation.warehouse.leg;

import org.jspecify.annotations.Nullable;

/** Where the goods go. */
public record ShipTo(
        String name,
        String line1,
        @Nullable String line2,
        String city,
        @Nullable String region,
        String postalCode,
        String country) {}
