package io.entrepot.carriereasypost.tracking;

import io.entrepot.carriereasypost.scan.Parcel;
import io.entrepot.carriereasypost.scan.Sighting;
import io.entrepot.carriereasypost.scan.TrackerId;
import java.util.Optional;

/** The network that follows parcels of many carriers. */
public interface CarrierNetwork {

    /** Has the parcel followed; asking again for the same parcel finds what there is. */
    Answer follow(Parcel parcel);

    /** Reads what is known now; empty if the network no longer follows it. */
    Optional<Sighting> read(TrackerId tracker);

    /** What the network said to a parcel. */
    sealed interface Answer {

        /** It is followed. */
        record Followed(Sighting sighting) implements Answer {}

        /** The network does not accept this carrier and number. */
        record Refused(String reason) implements Answer {}
    }
}
