package io.entrepot.wmsopenboxes.fulfilment;

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
