package io.entrepot.carriereasypost.scan;

import io.entrepot.canonical.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * A parcel by the name its carrier gives it; carriers use a number again after months.
 *
 * @param carrier absent where the shipper tells none, and the network finds it from the form of the number
 */
public record Parcel(@Nullable String carrier, String trackingNumber) {

    public Parcel {
        if (carrier != null) {
            Identifier.checked(carrier, "carrier");
        }
        Identifier.checked(trackingNumber, "tracking number");
    }

    /** Whether both may name the same parcel; carriers' names differ in case between systems. */
    public boolean isSameAs(Parcel other) {
        return trackingNumber.equals(other.trackingNumber)
                && (carrier == null || other.carrier == null || carrier.equalsIgnoreCase(other.carrier));
    }
}
