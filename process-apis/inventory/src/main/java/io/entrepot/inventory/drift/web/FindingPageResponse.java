package io.entrepot.inventory.drift.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of findings. */
@Schema(name = "DriftFindingPage")
record FindingPageResponse(
        @NotNull List<FindingResponse> findings,

        @Schema(description = "cursor of the next page; absent on the last one") @Nullable String next) {}
