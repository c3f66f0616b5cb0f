package io.entrepot.inventory.stock.web;

import io.entrepot.inventory.stock.PositionKey;
import io.entrepot.inventory.stock.StockCards;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of positions. */
@Schema(name = "PositionPage")
record PositionPageResponse(
        @NotNull List<Entry> positions,

        @Schema(description = "cursor of the next page; absent on the last one") @Nullable String next) {

    /** What we know of an item at a node. */
    @Schema(name = "Position")
    record Entry(
            @NotNull String item,
            @NotNull String node,

            @Schema(description = "UN/CEFACT code of all quantities here", example = "EA") @NotNull String unit,

            @Schema(description = "what lies there: the last snapshot and the movements after it") @NotNull List<LineResponse> stock,

            @Schema(description = "what of it may be sold, without expired lots, before anything is reserved") @NotNull BigDecimal sellable,

            @Schema(description = "the last day on which as much may be sold, as a lot expires then") @Nullable LocalDate sellableUntil,

            @Schema(description = "kept by the node for orders that are not ours") @NotNull BigDecimal others,

            @Schema(description = "shipped for our orders and not yet shown by the node") @NotNull BigDecimal unseen,

            @NotNull OutflowResponse outflow,

            @Schema(
                    description =
                            "the moment of the last snapshot; absent where none was told, then nothing is promised")
            @Nullable Instant asOf,

            @Nullable Instant receivedAt,

            @Schema(description = "the source's own number of the snapshot") @Nullable Long sequence,

            @Nullable String source,

            @Schema(description = "the event that told the snapshot") @Nullable String observation,

            @Schema(description = "rises with every change") long version) {

        private static Entry of(StockCards.Page page) {
            var told = page.told();
            return new Entry(
                    page.position().item().value(),
                    page.position().node().value(),
                    page.unit().code(),
                    LineResponse.of(page.stock()),
                    page.sellable(),
                    page.sellableUntil(),
                    page.others(),
                    page.unseen(),
                    OutflowResponse.of(page.outflow()),
                    told == null ? null : told.asOf(),
                    told == null ? null : told.receivedAt(),
                    told == null ? null : told.sequence(),
                    told == null ? null : told.source(),
                    told == null ? null : told.observation(),
                    page.version());
        }
    }

    static PositionPageResponse of(List<StockCards.Page> found, int limit) {
        return new PositionPageResponse(
                found.stream().limit(limit).map(Entry::of).toList(),
                found.size() > limit ? cursor(found.get(limit - 1).position()) : null);
    }

    private static String cursor(PositionKey position) {
        return position.item() + "~" + position.node();
    }
}
