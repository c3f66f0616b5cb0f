package io.entrepot.inventory.drift.web;

import io.entrepot.inventory.drift.Accuracy;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** How far both sides agreed when they were last compared. */
@Schema(name = "DriftAccuracy")
record AccuracyResponse(@NotNull List<Entry> places) {

    /** One place. */
    @Schema(name = "PlaceAccuracy")
    record Entry(
            @Schema(allowableValues = {"ERP", "WAREHOUSE", "CHANNEL"}) @NotNull String with,

            @NotNull String place,
            @NotNull Instant measuredAt,

            @Schema(description = "pairs of item and node, or items, that were compared")
            int pairs,

            int agreeing,

            @Schema(description = "the share on which both say the same", example = "0.9955") @NotNull BigDecimal agreeingShare,

            @Schema(description = "the share on which they say the same, or nearly") @NotNull BigDecimal tolerableShare,

            @Schema(description = "the share that agrees or has a reason that heals by itself") @NotNull BigDecimal explainedShare) {}

    static AccuracyResponse of(List<Accuracy> places) {
        return new AccuracyResponse(places.stream().map(AccuracyResponse::entry).toList());
    }

    private static Entry entry(Accuracy place) {
        return new Entry(
                place.with().name(),
                place.place(),
                place.measuredAt(),
                place.pairs(),
                place.agreeing(),
                place.agreeingShare(),
                place.tolerableShare(),
                place.explainedShare());
    }
}
