package io.entrepot.carriereasypost.tracking.easypost;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.carriereasypost.scan.Parcel;
import io.entrepot.carriereasypost.scan.Scan;
import io.entrepot.carriereasypost.scan.ScanCode;
import io.entrepot.carriereasypost.scan.Sighting;
import io.entrepot.carriereasypost.scan.TrackerId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A tracker with its whole history, as EasyPost tells it in answers and in events. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
record TrackerResponse(
        @Nullable String id,
        @Nullable String trackingCode,
        @Nullable String carrier,
        @Nullable String status,
        @Nullable String statusDetail,
        @Nullable Instant updatedAt,
        @Nullable String publicUrl,
        @Nullable String signedBy,
        @Nullable List<Detail> trackingDetails) {

    private static final String UNKNOWN = "unknown";

    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Detail(
            @Nullable String status,
            @Nullable String statusDetail,
            @Nullable Instant datetime) {

        Scan scan(Instant otherwise) {
            return new Scan(code(status, statusDetail), Objects.requireNonNullElse(datetime, otherwise));
        }
    }

    /** Fails with an {@link IllegalArgumentException} if the identity of the tracker is missing. */
    Sighting sighting(Instant now) {
        var toldAt = Objects.requireNonNullElse(updatedAt, now);
        var details = trackingDetails == null ? List.<Detail>of() : trackingDetails;
        return new Sighting(
                new TrackerId(present(id, "id")),
                new Parcel(carrier, present(trackingCode, "tracking_code")),
                code(status, statusDetail),
                toldAt,
                details.stream().map(detail -> detail.scan(toldAt)).toList(),
                publicUrl,
                signedBy);
    }

    private static ScanCode code(@Nullable String status, @Nullable String detail) {
        return new ScanCode(Objects.requireNonNullElse(status, UNKNOWN), Objects.requireNonNullElse(detail, UNKNOWN));
    }

    private static String present(@Nullable String value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("a tracker without " + name);
        }
        return value;
    }
}
