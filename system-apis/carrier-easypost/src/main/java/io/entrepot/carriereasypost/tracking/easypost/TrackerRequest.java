package io.entrepot.carriereasypost.tracking.easypost;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.entrepot.carriereasypost.scan.Parcel;
import org.jspecify.annotations.Nullable;

/** Asks for a tracker; without a carrier EasyPost finds it from the form of the code. */
record TrackerRequest(Wanted tracker) {

    record Wanted(
            @JsonProperty("tracking_code") String trackingCode,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String carrier) {}

    static TrackerRequest of(Parcel parcel) {
        return new TrackerRequest(new Wanted(parcel.trackingNumber(), parcel.carrier()));
    }
}
