package io.entrepot.carriereasypost.tracking;

/** What came of the wish to follow a shipment. */
public sealed interface Following {

    /** The shipment is followed from now on. */
    record Started(Tracker tracker) implements Following {}

    /** The shipment was followed before. */
    record Known(Tracker tracker) implements Following {}

    /** A shipment of this name travels differently. */
    record Different() implements Following {}

    /** The same wish is being fulfilled right now. */
    record InProgress() implements Following {}

    /** The carrier network does not accept the parcel. */
    record Refused() implements Following {}
}
