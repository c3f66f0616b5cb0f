package io.entrepot.sandbox.openboxes;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a request stands, in the system's own order; its screens and its API use other words for some. */
enum RequisitionStatus {
    CREATED,
    EDITING,
    VERIFYING,
    PICKING,
    PICKED,
    CHECKING,
    ISSUED;

    private static final Map<String, RequisitionStatus> WORDS = Map.of(
            "CREATED", CREATED,
            "REQUESTED", VERIFYING,
            "VALIDATED", VERIFYING,
            "PICKING", PICKING,
            "PICKED", PICKED,
            "PACKED", CHECKING,
            "CHECKING", CHECKING,
            "DISPATCHED", ISSUED);

    /** The state that a word of the API asks for; the words of the screens' own states are not among them. */
    static @Nullable RequisitionStatus asked(String word) {
        return WORDS.get(word.toUpperCase(Locale.ROOT));
    }

    /** The word that the API answers. */
    String word() {
        return switch (this) {
            case EDITING -> "REQUESTING";
            case VERIFYING -> "REQUESTED";
            case CHECKING -> "PACKED";
            case ISSUED -> "DISPATCHED";
            default -> name();
        };
    }

    boolean isBefore(RequisitionStatus other) {
        return compareTo(other) < 0;
    }
}
