package io.entrepot.storefrontshopify.order.web;

import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.storefrontshopify.channel.SalesChannel;
import io.entrepot.storefrontshopify.order.TakenOrder;
import io.entrepot.storefrontshopify.order.TakenOrders;
import io.entrepot.storefrontshopify.order.TakenOrders.Cursor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers which orders of the storefront were taken, and what they became. */
@RestController
@Tag(name = "Orders")
class OrderController {

    private final TakenOrders orders;
    private final SalesChannel channel;

    OrderController(TakenOrders orders, SalesChannel channel) {
        this.orders = orders;
        this.channel = channel;
    }

    @GetMapping("/storefront/v1/orders")
    @Operation(summary = "List the orders that were taken, newest first")
    OrderPageResponse orders(
            @RequestParam(required = false) TakenOrder.@Nullable State state,
            @RequestParam(required = false) @Size(max = 100) @Nullable String number,
            @RequestParam(required = false) @Size(max = 200) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Positive @Max(200) int limit) {
        var filter = new TakenOrders.Filter(state, number, cursor == null ? null : cursor(cursor));
        var found = orders.list(filter, limit + 1);
        var page = found.stream().limit(limit).map(this::response).toList();
        var last = found.size() > limit ? found.get(limit - 1) : null;
        return new OrderPageResponse(page, last == null ? null : last.takenAt() + "," + last.id());
    }

    @GetMapping("/storefront/v1/orders/{id}")
    @Operation(summary = "Read an order by the storefront's identifier of it")
    OrderResponse order(@PathVariable @Pattern(regexp = "[A-Za-z0-9-]{1,64}") String id) {
        return orders.find(id)
                .map(this::response)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "No such order was taken."));
    }

    private static Cursor cursor(String text) {
        try {
            var comma = text.indexOf(',');
            return new Cursor(Instant.parse(text.substring(0, Math.max(0, comma))), text.substring(comma + 1));
        } catch (DateTimeException strange) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "cursor: is not one of ours",
                    List.of(new InputError("cursor", "malformed", "is not one of ours")));
        }
    }

    private OrderResponse response(TakenOrder order) {
        var became = order.order();
        return new OrderResponse(
                order.id(),
                channel.id().value(),
                order.number(),
                order.state(),
                order.placedAt(),
                order.takenAt(),
                order.cancelledAt(),
                became == null ? null : became.value(),
                order.lines().stream().map(OrderController::response).toList());
    }

    private static LineResponse response(TakenOrder.Line line) {
        return new LineResponse(
                line.lineNumber(),
                line.item().value(),
                line.quantity(),
                UnitOfMeasure.EACH.code(),
                line.parts().stream()
                        .map(part -> new PartResponse(part.node().value(), part.quantity()))
                        .toList());
    }

    @Schema(name = "OrderPage")
    record OrderPageResponse(
            @NotNull List<OrderResponse> orders,

            @Schema(description = "cursor of the next page; absent on the last one") @Nullable String next) {}

    @Schema(name = "Order")
    record OrderResponse(
            @NotNull String id,
            @NotNull String channel,

            @Schema(description = "the number that the shopper knows") @NotNull String number,

            @Schema(description = "TOLD: to the platform; ELSEWHERE: it had been shipped before it was first seen")
            @NotNull TakenOrder.State state,

            @NotNull Instant placedAt,
            @NotNull Instant takenAt,
            @Nullable Instant cancelledAt,

            @Schema(description = "the order that carries it out, once it is accepted") @Nullable String orderId,

            @NotNull List<LineResponse> lines) {}

    @Schema(name = "OrderLine")
    record LineResponse(
            @NotNull Integer lineNumber,
            @NotNull String item,
            @NotNull Integer quantity,
            @NotNull String unit,

            @Schema(description = "from which nodes the storefront took it") @NotNull List<PartResponse> parts) {}

    @Schema(name = "OrderLinePart")
    record PartResponse(@NotNull String node, @NotNull Integer quantity) {}
}
