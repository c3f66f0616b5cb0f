package io.entrepot.foundation.warehouse.stock.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockObserved.BucketQuantity;
import io.entrepot.foundation.warehouse.node.Nodes;
import io.entrepot.foundation.warehouse.stock.ObservedStock;
import io.entrepot.foundation.warehouse.stock.StockPosition;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the observed stock of a node. */
@RestController
@Tag(name = "Stock")
class StockController {

    private final ObservedStock observed;
    private final Nodes nodes;

    StockController(ObservedStock observed, Nodes nodes) {
        this.observed = observed;
        this.nodes = nodes;
    }

    @GetMapping("/warehouse/v1/stock")
    @Operation(
            summary = "List the stock of a node by item, as last read from the warehouse",
            description = "AVAILABLE, ALLOCATED and PICKED add up to what is on hand and may be sold.")
    StockResponse stock(
            @RequestParam @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}") String node,
            @RequestParam(defaultValue = "") @Pattern(regexp = "[A-Za-z0-9._:/-]{0,64}") String cursor,
            @RequestParam(defaultValue = "200") @Positive @Max(500) int limit) {
        var found = observed.after(served(node), cursor, limit + 1);
        var page = found.stream().limit(limit).toList();
        var next = found.size() > limit ? page.getLast().item().value() : null;
        return new StockResponse(page.stream().map(StockController::response).toList(), next);
    }

    private NodeId served(String node) {
        var id = new NodeId(node);
        if (!nodes.serves(id)) {
            var error = new InputError("node", "unknown-node", "is not a node of this service");
            throw new ProblemException(ProblemType.INVALID_REQUEST, "node: " + error.message(), List.of(error));
        }
        return id;
    }

    private static PositionResponse response(StockPosition position) {
        return new PositionResponse(
                position.node().value(),
                position.item().value(),
                position.unit().code(),
                position.asOf(),
                position.buckets().stream().map(StockController::response).toList());
    }

    private static BucketResponse response(BucketQuantity bucket) {
        return new BucketResponse(bucket.bucket().name(), bucket.quantity(), bucket.lot(), bucket.expiry());
    }

    record StockResponse(
            @NotNull List<PositionResponse> positions,
            @Nullable String next) {}

    record PositionResponse(
            @NotNull String node,
            @NotNull String item,
            @NotNull String unit,
            @NotNull Instant asOf,
            @NotNull List<BucketResponse> buckets) {}

    record BucketResponse(
            @NotNull String bucket,
            @NotNull BigDecimal quantity,
            @Nullable String lot,
            @Nullable LocalDate expiry) {}
}
