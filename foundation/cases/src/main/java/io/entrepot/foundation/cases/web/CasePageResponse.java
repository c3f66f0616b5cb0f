package io.entrepot.foundation.cases.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of exception cases. */
@Schema(name = "ExceptionPage")
record CasePageResponse(
        @NotNull List<CaseResponse> exceptions,

        @Schema(description = "cursor of the next page; absent on the last one") @Nullable String next) {}
