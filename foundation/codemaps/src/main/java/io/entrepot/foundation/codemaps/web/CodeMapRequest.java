package io.entrepot.foundation.codemaps.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a code is to mean. */
@Schema(name = "CodeMeaning")
record CodeMapRequest(
        @Schema(example = "QUARANTINE") @NotBlank @Size(max = 100) String canonical,

        @Schema(description = "absent: from now on") @Nullable Instant validFrom) {}
