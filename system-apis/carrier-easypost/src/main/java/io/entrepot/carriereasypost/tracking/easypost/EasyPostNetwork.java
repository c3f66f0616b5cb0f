package io.entrepot.carriereasypost.tracking.easypost;

import io.entrepot.carriereasypost.scan.Parcel;
import io.entrepot.carriereasypost.scan.Sighting;
import io.entrepot.carriereasypost.scan.TrackerId;
import io.entrepot.carriereasypost.tracking.CarrierNetwork;
import io.entrepot.foundation.backend.BackendProblem;
import io.entrepot.foundation.backend.CallBudget;
import io.entrepot.foundation.backend.CallBudget.CallClass;
import io.entrepot.foundation.backend.PermanentBackendException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows parcels with EasyPost, which answers a repeated wish with the tracker it has. */
class EasyPostNetwork implements CarrierNetwork {

    static final String NAME = "easypost";

    /** What these statuses refuse is the parcel; any other refusal is about us. */
    private static final Set<Integer> REFUSED = Set.of(400, 422);

    private static final int GONE = 404;
    private static final int OK = 200;

    private final EasyPostApi api;
    private final CallBudget readBudget;
    private final Clock clock;

    EasyPostNetwork(EasyPostApi api, CallBudget readBudget, Clock clock) {
        this.api = api;
        this.readBudget = readBudget;
        this.clock = clock;
    }

    @Override
    public Answer follow(Parcel parcel) {
        try {
            return new Answer.Followed(sighting(api.follow(TrackerRequest.of(parcel))));
        } catch (PermanentBackendException refusal) {
            if (REFUSED.contains(refusal.status())) {
                return new Answer.Refused(reason(refusal));
            }
            throw refusal;
        }
    }

    @Override
    public Optional<Sighting> read(TrackerId tracker) {
        try {
            return Optional.of(sighting(readBudget.call(CallClass.FULFILMENT, () -> api.tracker(tracker.value()))));
        } catch (PermanentBackendException refusal) {
            if (refusal.status() == GONE) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private Sighting sighting(@Nullable TrackerResponse tracker) {
        try {
            return Objects.requireNonNullElseGet(tracker, EasyPostNetwork::nothing)
                    .sighting(clock.instant());
        } catch (IllegalArgumentException incomplete) {
            throw new PermanentBackendException(NAME, OK, "easypost told " + incomplete.getMessage(), null);
        }
    }

    private static TrackerResponse nothing() {
        return new TrackerResponse(null, null, null, null, null, null, null, null, null);
    }

    private static String reason(PermanentBackendException refusal) {
        var body = refusal.problem().map(BackendProblem::detail).orElse("");
        return EasyPostError.of(body == null ? "" : body).toString();
    }
}
