package io.entrepot.inventory.network.web;

import io.entrepot.inventory.network.Coordinates;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A place in degrees. */
@Schema(name = "Coordinates")
record PlaceBody(
        @NotNull @DecimalMin("-90") @DecimalMax("90") @Digits(integer = 2, fraction = 5) BigDecimal latitude,

        @NotNull @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 5) BigDecimal longitude) {

    static @Nullable PlaceBody of(@Nullable Coordinates place) {
        return place == null ? null : new PlaceBody(place.latitude(), place.longitude());
    }

    Coordinates toCoordinates() {
        return new Coordinates(latitude, longitude);
    }
}
