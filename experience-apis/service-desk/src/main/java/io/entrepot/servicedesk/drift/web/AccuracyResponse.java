package io.entrepot.servicedesk.drift.web;

import io.entrepot.servicedesk.drift.Accuracy;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** How far both sides agreed when they were last compared completely. */
@Schema(name = "Accuracy")
record AccuracyResponse(@NotNull List<Entry> places) {

    /** One system. */
    @Schema(name = "PlaceAccuracy")
    record Entry(
            @Schema(allowableValues = {"ERP", "WAREHOUSE", "CHANNEL"}) @NotNull String with,

            @Schema(example = "SEA") @NotNull String place,
            @NotNull Instant measuredAt,

            @Schema(description = "figures that were compared")
            int pairs,

            int agreeing,

            @Schema(description = "the share on which both say the same", example = "0.9955") @NotNull BigDecimal agreeingShare,

            @Schema(description = "the share on which they say the same, or nearly") @NotNull BigDecimal tolerableShare,

            @Schema(description = "the share that agrees or has a reason that heals by itself") @NotNull BigDecimal explainedShare) {

        private static Entry of(Accuracy accuracy) {
            return new Entry(
                    accuracy.with(),
                    accuracy.place(),
                    accuracy.measuredAt(),
                    accuracy.pairs(),
                    accuracy.agreeing(),
                    accuracy.agreeingShare(),
                    accuracy.tolerableShare(),
                    accuracy.explainedShare());
        }
    }

    static AccuracyResponse of(List<Accuracy> places) {
        return new AccuracyResponse(places.stream().map(Entry::of).toList());
    }
}
