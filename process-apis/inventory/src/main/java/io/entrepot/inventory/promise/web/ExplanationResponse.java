package io.entrepot.inventory.promise.web;

import io.entrepot.inventory.promise.Explanation;
import io.entrepot.inventory.promise.LotStock;
import io.entrepot.inventory.promise.StockFigures;
import io.entrepot.inventory.promise.Verdict;
import io.entrepot.inventory.supply.Projection;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why a channel may sell so much of an item and no more; quantities are in its base unit. */
@Schema(name = "Explanation")
record ExplanationResponse(
        @NotNull String item,
        @NotNull String unit,
        @NotNull String channel,
        @NotNull Instant computedAt,

        @Schema(description = "what availability answers") @NotNull BigDecimal available,

        @NotNull List<Node> nodes,

        @Schema(description = "from the nodes that count to the channel; the last line is the promise") @NotNull List<StepResponse> channelSteps,

        @NotNull List<AtpResponse.Day> atp) {

    /** One node of the network. */
    @Schema(name = "ExplainedNode")
    record Node(
            @NotNull String node,

            @Schema(description = "whether its promise counts for the channel")
            boolean counts,

            @Schema(description = "absent where it has never reported the item") @Nullable BigDecimal promised,

            @Schema(description = "the moment for which its figures hold") @Nullable Instant asOf,

            @Schema(example = "PT3S") @Nullable String age,

            @NotNull List<RuleVerdict> verdicts,
            @NotNull List<StepResponse> steps,
            @NotNull List<Lot> lots) {}

    /** What one rule said. */
    @Schema(name = "PromiseVerdict")
    record RuleVerdict(@NotNull String rule, @NotNull String sentence, boolean passed) {}

    /** A lot that counts as sellable. */
    @Schema(name = "ExplainedLot")
    record Lot(
            @NotNull String lot,
            @Nullable LocalDate expiry,
            @NotNull BigDecimal quantity,
            @NotNull BigDecimal reserved) {}

    static ExplanationResponse of(Explanation explained, Projection ahead) {
        var promise = explained.promise();
        return new ExplanationResponse(
                explained.item().number().value(),
                explained.item().baseUnit().code(),
                promise.channel().id().value(),
                explained.at(),
                promise.available(),
                explained.nodes().stream()
                        .map(node -> node(node, explained.at()))
                        .toList(),
                promise.steps().stream()
                        .map(step -> StepResponse.of(step, explained.at()))
                        .toList(),
                AtpResponse.of(explained.item().number().value(), ahead).days());
    }

    private static Node node(Explanation.ExplainedNode node, Instant now) {
        var promise = node.promise();
        if (promise == null) {
            return new Node(
                    node.node().value(), false, null, null, null, verdicts(node.verdicts()), List.of(), List.of());
        }
        return new Node(
                node.node().value(),
                node.counts(),
                promise.available(),
                promise.asOf(),
                promise.age().truncatedTo(ChronoUnit.SECONDS).toString(),
                verdicts(node.verdicts()),
                promise.steps().stream()
                        .map(step -> StepResponse.of(step, StepResponse.asOf(step, promise.asOf(), now)))
                        .toList(),
                lots(Objects.requireNonNull(node.figures())));
    }

    private static List<Lot> lots(StockFigures figures) {
        return figures.lots().stream().map(ExplanationResponse::lot).toList();
    }

    private static Lot lot(LotStock lot) {
        return new Lot(lot.lot(), lot.expiry(), lot.quantity(), lot.reserved());
    }

    private static List<RuleVerdict> verdicts(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> new RuleVerdict(verdict.rule(), verdict.sentence(), verdict.passed()))
                .toList();
    }
}
