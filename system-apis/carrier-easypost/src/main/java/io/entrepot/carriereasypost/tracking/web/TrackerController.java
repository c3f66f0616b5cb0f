package io.entrepot.carriereasypost.tracking.web;

import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.carriereasypost.tracking.Following;
import io.entrepot.carriereasypost.tracking.FollowingShipments;
import io.entrepot.carriereasypost.tracking.Tracker;
import io.entrepot.carriereasypost.tracking.Trackers;
import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Serves the carrier contract. */
@Tag(name = "Trackers")
@RestController
class TrackerController {

    private static final Duration SHORT_WAIT = Duration.ofSeconds(1);

    private final FollowingShipments following;
    private final Trackers trackers;

    TrackerController(FollowingShipments following, Trackers trackers) {
        this.following = following;
        this.trackers = trackers;
    }

    @Operation(summary = "Tell what the backend can do")
    @GetMapping("/carrier/v1/capabilities")
    CapabilitiesResponse capabilities() {
        return CapabilitiesResponse.OF_THIS_ADAPTER;
    }

    @Operation(summary = "Follow a shipment; asking again changes nothing")
    @ApiResponse(responseCode = "200", description = "The shipment was followed before")
    @ApiResponse(responseCode = "201", description = "The shipment is followed from now on")
    @ApiResponse(responseCode = "409", description = "A shipment of this name travels in another parcel")
    @ApiResponse(responseCode = "422", description = "The carrier and number are not accepted")
    @PutMapping("/carrier/v1/trackers/{shipmentId}")
    ResponseEntity<TrackerResponse> follow(
            @PathVariable String shipmentId, @Valid @RequestBody TrackerRequest request) {
        return switch (following.follow(request.shipment(named(shipmentId)))) {
            case Following.Started(var tracker) ->
                ResponseEntity.created(URI.create("/carrier/v1/trackers/" + shipmentId))
                        .body(TrackerResponse.of(tracker));
            case Following.Known(var tracker) -> ResponseEntity.ok(TrackerResponse.of(tracker));
            case Following.Different _ -> throw different(shipmentId);
            case Following.InProgress _ ->
                throw TransientBackendException.busy("easypost", "the same wish is in work", SHORT_WAIT);
            case Following.Refused _ -> throw refused();
        };
    }

    @Operation(summary = "Show a shipment that is followed")
    @ApiResponse(responseCode = "200", description = "The shipment and where it stands")
    @ApiResponse(responseCode = "404", description = "The shipment is not followed")
    @GetMapping("/carrier/v1/trackers/{shipmentId}")
    TrackerResponse tracker(@PathVariable String shipmentId) {
        return trackers.find(named(shipmentId))
                .filter(Tracker::isFollowed)
                .map(TrackerResponse::of)
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_FOUND, "Shipment " + shipmentId + " is not followed."));
    }

    private static ShipmentId named(String shipmentId) {
        try {
            return new ShipmentId(shipmentId);
        } catch (IllegalArgumentException wrong) {
            var error = new InputError("shipmentId", "not-an-identifier", TrackerRequest.SHAPE_MESSAGE);
            throw new ProblemException(ProblemType.INVALID_REQUEST, "The path names no shipment.", List.of(error));
        }
    }

    private static ProblemException different(String shipmentId) {
        return new ProblemException(
                ProblemType.CONFLICT, "Shipment " + shipmentId + " is followed with other particulars.");
    }

    private static ProblemException refused() {
        var error = new InputError("/trackingNumber", "not-accepted", "is not accepted by the carrier network");
        return new ProblemException(
                ProblemType.INVALID_REQUEST, "The carrier and tracking number are not accepted.", List.of(error));
    }
}
