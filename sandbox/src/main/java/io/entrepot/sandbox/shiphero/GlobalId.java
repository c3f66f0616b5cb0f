package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.seed.Place;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opaque identifiers: the Base64 of a type and its number. */
final class GlobalId {

    static final int ACCOUNT = 63_001;
    static final List<Place> PLACES = Place.on(Place.Floor.SHIPHERO);

    private GlobalId() {}

    static String of(String type, int legacyId) {
        return Base64.getEncoder().encodeToString((type + ":" + legacyId).getBytes(StandardCharsets.UTF_8));
    }

    static String account() {
        return of("Account", ACCOUNT);
    }

    static int legacyOf(Place place) {
        return switch (place) {
            case ATL -> 11_001;
            case DFW -> 11_002;
            default -> throw new IllegalArgumentException(place + " is no warehouse of the account");
        };
    }

    static String of(Place place) {
        return of("Warehouse", legacyOf(place));
    }

    static @Nullable Place place(@Nullable String warehouseId) {
        return PLACES.stream()
                .filter(place -> of(place).equals(warehouseId))
                .findFirst()
                .orElse(null);
    }
}
