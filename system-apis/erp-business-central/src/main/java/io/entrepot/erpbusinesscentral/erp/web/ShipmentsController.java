package io.entrepot.erpbusinesscentral.erp.web;

import io.entrepot.erpbusinesscentral.shipment.PostingResult;
import io.entrepot.erpbusinesscentral.shipment.PostingShipment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Posts shipments. */
@RestController
@Tag(name = "Shipments")
class ShipmentsController {

    private final PostingShipment posting;

    ShipmentsController(PostingShipment posting) {
        this.posting = posting;
    }

    @PutMapping("/erp/v1/sales-orders/{orderId}/shipments/{shipmentId}")
    @Operation(summary = "Makes sure that exactly these quantities are shipped and invoiced, once")
    @ApiResponse(responseCode = "200", description = "It was posted already")
    @ApiResponse(responseCode = "201", description = "It is posted now")
    @ApiResponse(responseCode = "404", description = "The ERP holds no such order")
    @ApiResponse(
            responseCode = "409",
            description = "Other content than before, the order is over, or a person must look")
    @ApiResponse(responseCode = "422", description = "The order has no such line, or less of it open")
    ResponseEntity<ShipmentResponse> post(
            @PathVariable String orderId,
            @PathVariable String shipmentId,
            @Valid @RequestBody ShipmentRequest request) {
        var shipment = request.shipment(PathIdentifiers.order(orderId), PathIdentifiers.shipment(shipmentId));
        return switch (posting.post(shipment)) {
            case PostingResult.Posted(var documents, var now) ->
                ResponseEntity.status(now ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(ShipmentResponse.of(shipment, documents));
            case PostingResult.UnknownOrder() -> throw Refusals.notFound("The ERP holds no such order.");
            case PostingResult.OrderOver() ->
                throw Refusals.conflict("The order is posted completely or cancelled; nothing of it can be shipped.");
            case PostingResult.OtherContent() ->
                throw Refusals.conflict("The shipment was posted before with other lines or for another order.");
            case PostingResult.FaultyLines(var faults) -> throw Refusals.faultyLines(faults);
            case PostingResult.Contradicted() ->
                throw Refusals.conflict("The ERP posted something else than asked for; a person must look at it.");
            case PostingResult.Ambiguous() -> throw Refusals.ambiguous();
            case PostingResult.Undecided(var wait) -> throw Refusals.undecided(wait);
        };
    }
}
