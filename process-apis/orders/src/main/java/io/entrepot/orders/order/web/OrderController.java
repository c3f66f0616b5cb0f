package io.entrepot.orders.order.web;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.OrderState;
import io.entrepot.foundation.events.CanonicalJson;
import io.entrepot.foundation.web.Fingerprint;
import io.entrepot.foundation.web.IdempotencyKeyHeader;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.orders.order.AcceptedRequests;
import io.entrepot.orders.order.AcceptingOrders;
import io.entrepot.orders.order.CancellingOrder;
import io.entrepot.orders.order.Order;
import io.entrepot.orders.order.OrderRequest;
import io.entrepot.orders.order.Orders;
import io.entrepot.orders.order.Violation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Places, reads and cancels orders. */
@RestController
@RequestMapping("/orders/v1/orders")
@Tag(name = "Orders", description = "Orders from acceptance to delivery")
class OrderController {

    private static final JsonMapper JSON = CanonicalJson.mapper();

    private final AcceptingOrders accepting;
    private final CancellingOrder cancelling;
    private final Orders orders;
    private final TransactionTemplate transaction;

    OrderController(
            AcceptingOrders accepting, CancellingOrder cancelling, Orders orders, TransactionTemplate transaction) {
        this.accepting = accepting;
        this.cancelling = cancelling;
        this.orders = orders;
        this.transaction = transaction;
    }

    @PostMapping
    @Operation(summary = "Place an order; the same Idempotency-Key with the same body gives the same order")
    ResponseEntity<PlacedResponse> place(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody OrderPlacement body) {
        var key = new AcceptedRequests.Key(new ConsumerId(body.consumer()), IdempotencyKeyHeader.read(idempotencyKey));
        var request = body.toRequest();
        var outcome = accepting.accept(key, fingerprint(request), request);
        return switch (outcome) {
            case AcceptingOrders.Outcome.Accepted(var id) -> placed(id);
            case AcceptingOrders.Outcome.InProgress() ->
                throw new ProblemException(ProblemType.REQUEST_IN_PROGRESS, "Ask again in a moment.");
            case AcceptingOrders.Outcome.KeyReused() ->
                throw new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_REUSED, "Use a new Idempotency-Key for a different order.");
            case AcceptingOrders.Outcome.Impossible(var violations) -> throw impossible(violations, body);
        };
    }

    @GetMapping
    @Operation(summary = "List orders, newest first")
    OrderListResponse list(
            @RequestParam(required = false) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}") @Nullable String consumer,
            @RequestParam(required = false) @Size(max = 200) @Nullable String reference,
            @RequestParam(required = false) @Nullable OrderState state,
            @RequestParam(required = false) @Size(max = 500) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        var filter = new Orders.Filter(consumer == null ? null : new ConsumerId(consumer), reference, state);
        var found = orders.list(filter, cursor == null ? null : OrderIds.cursor(cursor), limit + 1);
        return OrderListResponse.of(found, limit);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an order")
    OrderResponse read(@PathVariable String id) {
        return OrderResponse.of(existing(id));
    }

    @PostMapping("/{id}/cancellation")
    @Operation(summary = "Cancel an order as long as no goods have left")
    ResponseEntity<PlacedResponse> cancel(@PathVariable String id) {
        var known = existing(id);
        var outcome = transaction.execute(status -> cancelling.cancel(known.id()));
        return switch (outcome) {
            case CancellingOrder.Outcome.Requested(var order) ->
                ResponseEntity.accepted().body(PlacedResponse.of(order));
            case CancellingOrder.Outcome.TooLate(var order) ->
                throw new ProblemException(
                        ProblemType.CONFLICT, "The order is " + order.state() + " and can no longer be cancelled.");
        };
    }

    /** Two bodies that mean the same have one, however they are written. */
    private static String fingerprint(OrderRequest request) {
        return Fingerprint.of(JSON.writeValueAsString(request));
    }

    private ResponseEntity<PlacedResponse> placed(OrderId id) {
        var location = URI.create("/orders/v1/orders/" + id);
        return ResponseEntity.accepted().location(location).body(PlacedResponse.of(existing(id.value())));
    }

    private Order existing(String id) {
        return OrderIds.parsed(id)
                .flatMap(orders::find)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such order."));
    }

    private static ProblemException impossible(List<Violation> violations, OrderPlacement body) {
        var errors = violations.stream()
                .map(violation -> new InputError(pointer(violation, body), violation.code(), violation.message()))
                .toList();
        var detail = errors.size() == 1 ? errors.getFirst().message() : errors.size() + " lines cannot be fulfilled.";
        return new ProblemException(ProblemType.INVALID_REQUEST, detail, errors);
    }

    private static String pointer(Violation violation, OrderPlacement body) {
        var numbers = body.lines().stream().map(OrderPlacement.Line::lineNumber).toList();
        return "/lines/" + numbers.indexOf(violation.lineNumber()) + "/" + violation.field();
    }

    /** An order in short. */
    record PlacedResponse(String id, String reference, String state, Instant createdAt) {

        static PlacedResponse of(Order order) {
            var terms = order.terms();
            return new PlacedResponse(
                    order.id().value(), terms.reference(), order.state().name(), terms.createdAt());
        }
    }

    /** A page of orders; {@code next} is the cursor of the page after it. */
    record OrderListResponse(
            List<PlacedResponse> orders, @Nullable String next) {

        static OrderListResponse of(List<Order> found, int limit) {
            var page = found.stream().limit(limit).map(PlacedResponse::of).toList();
            return new OrderListResponse(
                    page, found.size() > limit ? page.getLast().id() : null);
        }
    }
}
