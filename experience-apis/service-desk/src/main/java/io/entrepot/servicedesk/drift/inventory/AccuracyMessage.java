package io.entrepot.servicedesk.drift.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.servicedesk.drift.Accuracy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** How far systems agree, on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AccuracyMessage(List<Place> places) {

    /** One system. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Place(
            String with,
            String place,
            Instant measuredAt,
            int pairs,
            int agreeing,
            BigDecimal agreeingShare,
            BigDecimal tolerableShare,
            BigDecimal explainedShare) {

        Accuracy toAccuracy() {
            return new Accuracy(
                    with, place, measuredAt, pairs, agreeing, agreeingShare, tolerableShare, explainedShare);
        }
    }

    List<Accuracy> toAccuracies() {
        return places.stream().map(Place::toAccuracy).toList();
    }
}
