package io.entrepot.carriereasypost.scan;

import io.entrepot.canonical.Identifier;
import java.util.Locale;

/** A parcel by the name its carrier gives it; carriers use a number again after months. */
public record Parcel(String carrier, String trackingNumber) {

    public Parcel {
        Identifier.checked(carrier, "carrier");
        Identifier.checked(trackingNumber, "tracking number");
    }

    /** Whether both name the same parcel; carriers' names differ in case between systems. */
    public boolean isSameAs(Parcel other) {
        return trackingNumber.equals(other.trackingNumber)
                && carrier.toLowerCase(Locale.ROOT).equals(other.carrier.toLowerCase(Locale.ROOT));
    }
}
