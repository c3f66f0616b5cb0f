package io.entrepot.carriereasypost.tracking.easypost;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.entrepot.carriereasypost.scan.Parcel;

/** Asks for a tracker. */
record TrackerRequest(Wanted tracker) {

    record Wanted(@JsonProperty("tracking_code") String trackingCode, String carrier) {}

    static TrackerRequest of(Parcel parcel) {
        return new TrackerRequest(new Wanted(parcel.trackingNumber(), parcel.carrier()));
    }
}
