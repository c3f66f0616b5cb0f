package io.entrepot.foundation.codemaps.web;

import io.entrepot.foundation.codemaps.CodeMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of code maps. */
@Schema(name = "CodeMapPage")
record CodeMapPageResponse(
        @NotNull List<CodeMapResponse> codeMaps,

        @Schema(description = "cursor of the next page; absent on the last one") @Nullable String next) {

    static CodeMapPageResponse of(List<CodeMapping> found, long cursor, int limit) {
        var page = found.stream()
                .skip(cursor)
                .limit(limit)
                .map(CodeMapResponse::of)
                .toList();
        var end = cursor + page.size();
        return new CodeMapPageResponse(page, end < found.size() ? Long.toString(end) : null);
    }
}
