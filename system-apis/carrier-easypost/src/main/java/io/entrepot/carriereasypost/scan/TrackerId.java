package io.entrepot.carriereasypost.scan;

import io.entrepot.canonical.Identifier;

/** The carrier network's own name of what it follows; unlike a tracking number it is never used again. */
public record TrackerId(String value) {

    public TrackerId {
        Identifier.checked(value, "tracker");
    }

    @Override
    public String toString() {
        return value;
    }
}
