package io.entrepot.inventory.allocation;

import org.jspecify.annotations.Nullable;

/** Where an order goes. */
public record ShipTo(
        String name,
        String line1,
        @Nullable String line2,
        String city,
        @Nullable String region,
        @Nullable String postalCode,
        String country) {}
