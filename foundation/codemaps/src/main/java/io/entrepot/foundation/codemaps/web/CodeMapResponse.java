package io.entrepot.foundation.codemaps.web;

import io.entrepot.foundation.codemaps.CodeMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of what a code means. */
@Schema(name = "CodeMap")
record CodeMapResponse(
        @Schema(example = "status") @NotNull String kind,

        @Schema(description = "the one partner who means it so; absent: as everyone uses it") @Nullable String partner,

        @NotNull String code,
        @Schema(example = "QUARANTINE") @NotNull String canonical,
        int version,
        @NotNull Instant validFrom,
        @NotNull String author,
        @NotNull Instant changedAt) {

    static CodeMapResponse of(CodeMapping mapping) {
        var key = mapping.key();
        return new CodeMapResponse(
                key.kind(),
                key.partner().isEmpty() ? null : key.partner(),
                key.code(),
                mapping.canonical(),
                mapping.version(),
                mapping.validFrom(),
                mapping.author(),
                mapping.changedAt());
    }
}
