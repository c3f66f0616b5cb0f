package io.entrepot.foundation.codemaps.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Every version of what one code means. */
@Schema(name = "CodeMapVersions")
record CodeMapVersionsResponse(@NotNull List<CodeMapResponse> versions) {}
