package io.entrepot.inventory.allocation.web;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.allocation.Allocation;
import io.entrepot.inventory.allocation.Decision;
import io.entrepot.inventory.allocation.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of an order's request for stock. */
@Schema(name = "Allocation")
record AllocationResponse(
        @NotNull String orderId,
        @NotNull Outcome outcome,
        @NotNull List<Line> lines,
        @NotNull List<Leg> legs) {

    /** What became of one line. */
    @Schema(name = "LineAllocation")
    record Line(
            int lineNumber,
            @NotNull Outcome outcome,

            @Schema(description = "what waits for supply, in the base unit; absent where nothing does") @Nullable QuantityBody backordered) {

        static Line of(Decision.LineOutcome line) {
            var waits = line.outcome() != Outcome.REJECTED && line.shortage().isPositive();
            return new Line(line.lineNumber(), line.outcome(), waits ? QuantityBody.of(line.shortage()) : null);
        }
    }

    /** The part of the order that one node serves. */
    @Schema(name = "Leg")
    record Leg(
            @NotNull String legId,
            @NotNull String node,
            @NotNull List<LegLine> lines) {

        static Leg of(Decision.Leg leg) {
            return new Leg(
                    leg.id().value(),
                    leg.node().value(),
                    leg.lines().stream().map(LegLine::of).toList());
        }
    }

    /** The part of a line that one node serves, in the base unit of the item. */
    @Schema(name = "LegLine")
    record LegLine(
            int lineNumber, @NotNull String item, @NotNull QuantityBody quantity) {

        static LegLine of(Decision.LegLine line) {
            return new LegLine(line.lineNumber(), line.item().value(), QuantityBody.of(line.quantity()));
        }
    }

    static AllocationResponse of(Allocation allocation) {
        return of(allocation.order(), allocation.decision());
    }

    private static AllocationResponse of(OrderId order, Decision decision) {
        return new AllocationResponse(
                order.value(),
                decision.outcome(),
                decision.lines().stream().map(Line::of).toList(),
                decision.legs().stream().map(Leg::of).toList());
    }
}
