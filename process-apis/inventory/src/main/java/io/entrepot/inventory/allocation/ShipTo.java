package io.entrepot.inventory.allocation;

import io.entrepot.inventory.network.Coordinates;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Where an order goes; with coordinates, as far as the caller knows them. */
public record ShipTo(
        String name,
        String line1,
        @Nullable String line2,
        String city,
        @Nullable String region,
        @Nullable String postalCode,
        String country,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude) {

    public ShipTo(
            String name,
            String line1,
            @Nullable String line2,
            String city,
            @Nullable String region,
            @Nullable String postalCode,
            String country) {
        this(name, line1, line2, city, region, postalCode, country, null, null);
    }

    @Nullable Coordinates coordinates() {
        return latitude == null || longitude == null ? null : new Coordinates(latitude, longitude);
    }
}
