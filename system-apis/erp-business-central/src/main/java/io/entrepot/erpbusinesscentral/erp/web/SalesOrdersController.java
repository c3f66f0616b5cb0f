package io.entrepot.erpbusinesscentral.erp.web;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.erpbusinesscentral.order.Cancellation;
import io.entrepot.erpbusinesscentral.order.CancellingSalesOrder;
import io.entrepot.erpbusinesscentral.order.OrderStatus;
import io.entrepot.erpbusinesscentral.order.Placement;
import io.entrepot.erpbusinesscentral.order.PlacingSalesOrder;
import io.entrepot.erpbusinesscentral.order.ReadingSalesOrder;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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

/** Places, reads and cancels sales orders. */
@RestController
@RequestMapping("/erp/v1/sales-orders/{orderId}")
@Tag(name = "Sales orders")
class SalesOrdersController {

    private final PlacingSalesOrder placing;
    private final ReadingSalesOrder reading;
    private final CancellingSalesOrder cancelling;

    SalesOrdersController(PlacingSalesOrder placing, ReadingSalesOrder reading, CancellingSalesOrder cancelling) {
        this.placing = placing;
        this.reading = reading;
        this.cancelling = cancelling;
    }

    @PutMapping
    @Operation(summary = "Makes sure that the ERP holds the order as exactly one document")
    @ApiResponse(responseCode = "200", description = "The ERP held it already")
    @ApiResponse(responseCode = "201", description = "The ERP holds it now")
    @ApiResponse(responseCode = "409", description = "Other content than before, or the ERP's documents need a person")
    @ApiResponse(responseCode = "422", description = "A line or the customer is unknown to the ERP")
    ResponseEntity<SalesOrderResponse> place(
            @PathVariable String orderId, @Valid @RequestBody SalesOrderRequest request) {
        var id = PathIdentifiers.order(orderId);
        return switch (placing.place(request.order(id))) {
            case Placement.Placed(var status, var created) -> answer(id, status, created);
            case Placement.UnknownCustomer() -> throw unknownCustomer();
            case Placement.FaultyLines(var faults) -> throw Refusals.faultyLines(faults);
            case Placement.OtherContent() ->
                throw Refusals.conflict("The order was placed before with another customer or other lines.");
            case Placement.Ambiguous() -> throw Refusals.ambiguous();
            case Placement.NotAsAsked(var number) ->
                throw Refusals.conflict(
                        "The ERP's document %s has other lines than asked for; a person must look at it."
                                .formatted(number));
            case Placement.Undecided(var wait) -> throw Refusals.undecided(wait);
        };
    }

    @GetMapping
    @Operation(summary = "How the order stands in the ERP, also after it is posted completely")
    SalesOrderResponse read(@PathVariable String orderId) {
        var id = PathIdentifiers.order(orderId);
        return reading.status(id)
                .map(status -> SalesOrderResponse.of(id, status))
                .orElseThrow(SalesOrdersController::unknown);
    }

    @PostMapping("/cancellation")
    @Operation(summary = "Takes the order out of the ERP while nothing of it is posted")
    @ApiResponse(responseCode = "200", description = "The ERP holds it no more")
    @ApiResponse(responseCode = "409", description = "Something of it is posted or being posted")
    SalesOrderResponse cancel(@PathVariable String orderId) {
        var id = PathIdentifiers.order(orderId);
        return switch (cancelling.cancel(id)) {
            case Cancellation.Cancelled(var number) ->
                SalesOrderResponse.of(id, new OrderStatus(number, OrderStatus.State.CANCELLED));
            case Cancellation.Posted() -> throw Refusals.conflict("Something of the order is posted or being posted.");
            case Cancellation.Unknown() -> throw unknown();
            case Cancellation.Undecided(var wait) -> throw Refusals.undecided(wait);
        };
    }

    private static ResponseEntity<SalesOrderResponse> answer(OrderId id, OrderStatus status, boolean created) {
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .body(SalesOrderResponse.of(id, status));
    }

    private static ProblemException unknown() {
        return Refusals.notFound("The ERP holds no such order.");
    }

    private static ProblemException unknownCustomer() {
        var error = new InputError("/customer", "unknown-customer", "is no customer of the ERP");
        return new ProblemException(ProblemType.INVALID_REQUEST, "/customer: " + error.message(), List.of(error));
    }
}
