package io.entrepot.inventory.item.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of items. */
@Schema(name = "ItemPage")
record ItemPageResponse(
        @NotNull List<ItemResponse> items,

        @Schema(description = "cursor of the next page; absent on the last one") @Nullable String next) {}
