package io.entrepot.carriereasypost.tracking.easypost;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** What EasyPost sends to a webhook: what happened, and the object as it is now. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EventRequest(
        @Nullable String id,
        @Nullable String description,
        @Nullable String mode,
        @Nullable TrackerResponse result) {

    private static final String OF_A_TRACKER = "tracker.";

    /** Events of other objects, and of the other mode, are nothing to us. */
    boolean isOfATracker(String ourMode) {
        return description != null && description.startsWith(OF_A_TRACKER) && ourMode.equals(mode);
    }
}
