package io.entrepot.foundation.cases.web;

import io.entrepot.foundation.cases.Replay;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the replay of several cases ended. */
@Schema(name = "ReplaySummary")
record ReplayResponse(
        @Schema(description = "cases that are resolved now") int resolved,
        @Schema(description = "cases that failed again") int stillOpen,

        @Schema(description = "cursor for the next call; absent when every open case of the kind was tried") @Nullable String next) {

    static ReplayResponse of(Replay.Summary summary) {
        return new ReplayResponse(
                summary.resolved(),
                summary.stillOpen(),
                summary.more() ? summary.last().toString() : null);
    }
}
