package io.entrepot.carriereasypost.tracking.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** What the backend behind this adapter can do. */
record CapabilitiesResponse(
        @NotNull String kind,
        @NotNull String backend,
        @NotNull Capabilities capabilities) {

    record Capabilities(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            boolean tracking,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            boolean labels,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            boolean rates) {}

    static final CapabilitiesResponse OF_THIS_ADAPTER =
            new CapabilitiesResponse("carrier", "easypost", new Capabilities(true, false, false));
}
