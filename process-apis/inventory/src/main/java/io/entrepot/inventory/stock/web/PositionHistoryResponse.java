package io.entrepot.inventory.stock.web;

import io.entrepot.inventory.stock.StockCards;
import io.entrepot.inventory.stock.StockCards.Bookmark;
import io.entrepot.inventory.stock.StockCards.EntryKind;
import io.entrepot.inventory.stock.StockCards.EntryState;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of what was told of a position, the newest news first. */
@Schema(name = "PositionHistory")
record PositionHistoryResponse(
        @NotNull List<Entry> entries,

        @Schema(description = "cursor of the next page; absent on the last one") @Nullable String next) {

    /** A snapshot, a movement or a correction. */
    @Schema(name = "PositionNews")
    record Entry(
            @NotNull EntryKind kind,

            @Schema(
                    description =
                            "the event of a snapshot, the source's name of a movement; for a correction what it takes back")
            @NotNull String name,

            @NotNull String source,

            @Schema(
                    description =
                            "by the source's clock: for when it holds, when it happened, when it was declared wrong")
            @NotNull Instant at,

            @NotNull Instant receivedAt,
            @Nullable Long sequence,

            @Schema(description = "absolute for a snapshot, signed for a movement, in the base unit") @NotNull List<LineResponse> lines,

            @Nullable String reason,
            @Nullable String reference,

            @Schema(description = "what it does to the position; absent for a correction") @Nullable EntryState state,

            @Nullable Instant voidedAt,

            @Schema(description = "the events that take the place of what a correction takes back") @NotNull List<String> correctiveEvents) {

        private static Entry of(StockCards.Entry entry) {
            return new Entry(
                    entry.bookmark().kind(),
                    entry.name(),
                    entry.source(),
                    entry.at(),
                    entry.bookmark().receivedAt(),
                    entry.sequence(),
                    LineResponse.of(entry.stock()),
                    entry.reason(),
                    entry.reference(),
                    entry.state(),
                    entry.voidedAt(),
                    entry.correctiveEvents());
        }
    }

    static PositionHistoryResponse of(List<StockCards.Entry> found, int limit) {
        return new PositionHistoryResponse(
                found.stream().limit(limit).map(Entry::of).toList(),
                found.size() > limit ? cursor(found.get(limit - 1).bookmark()) : null);
    }

    private static String cursor(Bookmark end) {
        return end.receivedAt() + "~" + end.kind() + "~" + end.number();
    }
}
