package io.entrepot.foundation.warehouse.leg.web;

import io.entrepot.canonical.order.LegId;
import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.foundation.warehouse.leg.Cancellation;
import io.entrepot.foundation.warehouse.leg.Fulfilment;
import io.entrepot.foundation.warehouse.leg.Release;
import io.entrepot.foundation.warehouse.node.Capabilities;
import io.entrepot.foundation.warehouse.node.Nodes;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes fulfilment orders, one per leg. */
@RestController
@RequestMapping("/warehouse/v1/fulfilment-orders/{legId}")
@Tag(name = "Fulfilment orders")
class FulfilmentOrderController {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final Fulfilment fulfilment;
    private final Nodes nodes;
    private final Capabilities capabilities;

    FulfilmentOrderController(Fulfilment fulfilment, Nodes nodes, Capabilities capabilities) {
        this.fulfilment = fulfilment;
        this.nodes = nodes;
        this.capabilities = capabilities;
    }

    @PutMapping
    @Operation(
            summary = "Hand a leg to its node; repeating it never makes a second order",
            description = "409 when the leg was handed over with other lines, 503 when the outcome is not known yet.")
    @ApiResponse(responseCode = "200", description = "The warehouse has had the order already")
    @ApiResponse(responseCode = "201", description = "The order was created")
    ResponseEntity<FulfilmentOrderResponse> putFulfilmentOrder(
            @PathVariable String legId, @Valid @RequestBody FulfilmentOrderRequest body) {
        return switch (fulfilment.release(LegRequests.understood(leg(legId), body, nodes))) {
            case Release.Accepted(var leg, var isNew) ->
                ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(FulfilmentOrderResponse.of(leg));
            case Release.AskedDifferently _ ->
                throw new ProblemException(
                        ProblemType.CONFLICT, "The leg was handed over with another node or other lines.");
            case Release.CannotBeCarried(var reason) -> throw new ProblemException(ProblemType.INVALID_REQUEST, reason);
            case Release.InProgress _ -> throw notYet();
        };
    }

    @GetMapping
    @Operation(summary = "Say how a leg stands; 404 until the warehouse has accepted it")
    FulfilmentOrderResponse getFulfilmentOrder(@PathVariable String legId) {
        return fulfilment
                .find(leg(legId))
                .map(FulfilmentOrderResponse::of)
                .orElseThrow(FulfilmentOrderController::unknown);
    }

    @PostMapping("/cancellation")
    @Operation(summary = "Take a leg back as long as the warehouse lets it go; repeating it gives the same outcome")
    CancellationResponse cancelFulfilmentOrder(@PathVariable String legId) {
        return switch (fulfilment.cancel(leg(legId))) {
            case CANCELLED -> new CancellationResponse(legId, Cancellation.CANCELLED.name());
            case REFUSED -> new CancellationResponse(legId, Cancellation.REFUSED.name());
            case UNKNOWN_LEG -> throw unknown();
            case IN_PROGRESS -> throw notYet();
        };
    }

    private static LegId leg(String legId) {
        try {
            return new LegId(legId);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "The leg's identifier is malformed.",
                    List.of(new InputError("legId", "malformed", "must be 1 to 64 letters, digits or . _ : / -")));
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "The warehouse has no such fulfilment order.");
    }

    /** The caller repeats its request as after any fault that passes. */
    private TransientBackendException notYet() {
        return TransientBackendException.busy(
                capabilities.backend(), "the outcome of an earlier call is not known yet", SOON);
    }

    record CancellationResponse(
            @NotNull String legId, @NotNull String outcome) {}
}
