package io.entrepot.inventory.allocation.web;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.allocation.Allocation;
import io.entrepot.inventory.allocation.Decision;
import io.entrepot.inventory.allocation.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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

            @Schema(description = "what waits for supply, in the base unit; absent where nothing does") @Nullable QuantityBody backordered,

            @Schema(description = "the day on which what waits can be served; absent where no supply is in sight")
            @Nullable LocalDate promisedOn,

            @Schema(description = "the day on which what waits is given up") @Nullable LocalDate cancelOn,

            @Schema(description = "why the line is short, where more than a lack of stock is behind it") @Nullable String reason) {

        static Line of(Decision.LineOutcome line) {
            var waits = line.outcome() != Outcome.REJECTED && line.shortage().isPositive();
            return new Line(
                    line.lineNumber(),
                    line.outcome(),
                    waits ? QuantityBody.of(line.shortage()) : null,
                    line.promisedOn(),
                    line.cancelOn(),
                    line.reason());
        }
    }

    /** The part of the order that one node serves. */
    @Schema(name = "Leg")
    record Leg(
            @NotNull String legId,
            @NotNull String node,
            @NotNull List<LegLine> lines,

            @Schema(
                    description =
                            "how long what happens at the node may stay untold when all is well; PT0S where it pushes",
                    example = "PT24H")
            @Nullable String tellsWithin,

            @Schema(description = "the end of the node's working day on which the goods should leave") @Nullable Instant leavesBy) {

        static Leg of(Decision.Leg leg) {
            var pace = leg.pace();
            return new Leg(
                    leg.id().value(),
                    leg.node().value(),
                    leg.lines().stream().map(LegLine::of).toList(),
                    pace == null ? null : pace.tellsWithin().toString(),
                    pace == null ? null : pace.leavesBy());
        }
    }

    /** The part of a line that one node serves, in the base unit of the item. */
    @Schema(name = "LegLine")
    record LegLine(
            int lineNumber,
            @NotNull String item,
            @NotNull QuantityBody quantity,

            @Schema(description = "the lots to take it from, first expired first; absent where lots are not tracked")
            @Nullable List<Lot> lots) {

        static LegLine of(Decision.LegLine line) {
            var lots = line.fromLots().stream().map(Lot::of).toList();
            return new LegLine(
                    line.lineNumber(),
                    line.item().value(),
                    QuantityBody.of(line.quantity()),
                    lots.isEmpty() ? null : lots);
        }
    }

    /** A part of a lot, in the base unit of the item. */
    @Schema(name = "LotPart")
    record Lot(
            @NotNull String lot,
            @Nullable LocalDate expiry,
            @NotNull BigDecimal amount) {

        static Lot of(Decision.LotPart part) {
            return new Lot(part.lot(), part.expiry(), part.amount());
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
