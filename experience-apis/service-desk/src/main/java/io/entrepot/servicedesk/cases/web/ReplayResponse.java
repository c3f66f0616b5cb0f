package io.entrepot.servicedesk.cases.web;

import io.entrepot.servicedesk.cases.StockCases;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the replay of several cases went. */
@Schema(name = "ReplaySummary")
record ReplayResponse(
        @Schema(description = "cases that are resolved now") int resolved,
        @Schema(description = "cases that failed again") int stillOpen,

        @Schema(description = "cursor for the next call; absent when every open case of the kind was tried") @Nullable String next) {

    static ReplayResponse of(StockCases.Replayed replayed) {
        return new ReplayResponse(replayed.resolved(), replayed.stillOpen(), replayed.next());
    }
}
