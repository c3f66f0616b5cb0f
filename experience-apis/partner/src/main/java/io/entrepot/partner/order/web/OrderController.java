package io.entrepot.partner.order.web;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.OrderState;
import io.entrepot.foundation.web.IdempotencyKeyHeader;
import io.entrepot.partner.order.Cancellation;
import io.entrepot.partner.order.IdempotencyKey;
import io.entrepot.partner.order.OrderPage;
import io.entrepot.partner.order.PartnersOrders;
import io.entrepot.partner.order.Placement;
import io.entrepot.partner.order.UnknownOrder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets a partner place, find and cancel its orders. */
@RestController
@RequestMapping(OrderController.PATH)
@Tag(name = "Orders", description = "Place, find and cancel orders")
class OrderController {

    static final String PATH = "/partner/v2/orders";

    private final PartnersOrders orders;

    OrderController(PartnersOrders orders) {
        this.orders = orders;
    }

    @PostMapping
    @Operation(
            operationId = "placeOrder",
            summary = "Place an order",
            description =
                    "Answers as soon as the order is safely recorded; its milestones tell how it goes on. Repeating "
                            + "the request with the same key and the same body gives the same answer and never a second order.")
    @ApiResponse(
            responseCode = "202",
            description = "The order is taken",
            headers = @Header(name = "Location", description = "Where the order is", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<ReceiptResponse> place(
            ConsumerId partner,
            @Parameter(
                            required = true,
                            description = "The partner's name for this attempt, 1 to 200 printable ASCII characters "
                                    + "without spaces; kept per partner",
                            example = "2f1c1e0a-6a52-4a53-9d1c-0b8f3f5f9a11",
                            schema = @Schema(type = "string", minLength = 1, maxLength = 200))
                    @RequestHeader(value = "Idempotency-Key", required = false)
                    @Nullable String idempotencyKey,
            @Valid @RequestBody PlaceOrderRequest order) {
        var key = IdempotencyKeyHeader.read(idempotencyKey, IdempotencyKey::new);
        return switch (orders.place(partner, key, order.toNewOrder())) {
            case Placement.Accepted accepted -> accepted(accepted);
            case Placement.Invalid invalid -> throw OrderProblems.invalid(invalid);
            case Placement.KeyReused _ -> throw OrderProblems.keyReused();
            case Placement.InProgress _ -> throw OrderProblems.inProgress();
        };
    }

    @GetMapping
    @Operation(operationId = "listOrders", summary = "List own orders, newest first")
    @ApiResponse(responseCode = "200", description = "One page of orders")
    OrderPageResponse list(
            ConsumerId partner,
            @Parameter(description = "Only orders with this reference", example = "PO-1001")
                    @RequestParam(required = false)
                    @Size(min = 1, max = 35) @Nullable String reference,
            @Parameter(description = "Only orders in this state") @RequestParam(required = false) @Nullable OrderState state,
            @Parameter(description = "`next` of the page before")
                    @RequestParam(required = false)
                    @Size(min = 1, max = 500) @Nullable String cursor,
            @Parameter(description = "The most orders in one page") @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        return orders.list(partner, new OrderPage.Query(reference, state, cursor, limit))
                .map(OrderPageResponse::of)
                .orElseThrow(OrderProblems::cursorUnknown);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readOrder", summary = "Read an order with its lines, legs and shipments")
    @ApiResponse(responseCode = "200", description = "The order")
    @ApiResponse(responseCode = "404", ref = "Problem")
    OrderResponse find(
            ConsumerId partner,
            @Parameter(description = "The number that the receipt gave", example = "ORD-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE")
                    @PathVariable
                    OrderId id) {
        return orders.find(partner, id).map(OrderResponse::of).orElseThrow(UnknownOrder::new);
    }

    @PostMapping("/{id}/cancellation")
    @Operation(
            operationId = "cancelOrder",
            summary = "Cancel an order",
            description = "Possible until the goods leave; may be repeated. The state tells when it is done.")
    @ApiResponse(responseCode = "202", description = "The order is being cancelled, or is so already")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<ReceiptResponse> cancel(
            ConsumerId partner,
            @Parameter(description = "The number that the receipt gave", example = "ORD-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE")
                    @PathVariable
                    OrderId id) {
        return switch (orders.cancel(partner, id)) {
            case Cancellation.Accepted(var order, var state) ->
                ResponseEntity.accepted().body(ReceiptResponse.of(order, null, state));
            case Cancellation.TooLate _ -> throw OrderProblems.tooLate();
            case Cancellation.UnknownOrder _ -> throw new UnknownOrder();
        };
    }

    private static ResponseEntity<ReceiptResponse> accepted(Placement.Accepted order) {
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + order.id()))
                .body(ReceiptResponse.of(order.id(), order.reference(), order.state()));
    }
}
