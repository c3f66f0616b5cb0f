package io.entrepot.foundation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a failure as the API document shows it; {@link Problems} makes the real ones. */
@Schema(name = "Problem", description = "Problem details (RFC 9457)")
record ProblemBody(
        @NotNull @Schema(
                description = "Stable; tells programs what is wrong",
                format = "uri",
                example = "https://entrepot.io/problems/not-found")
        String type,

        @NotNull @Schema(description = "The same for all problems of the type", example = "There is no such resource")
        String title,

        @NotNull @Schema(example = "404") Integer status,

        @Nullable @Schema(description = "What is wrong this time", example = "There is no item SKU-9999.")
        String detail,

        @Nullable @Schema(description = "The path that was called", example = "/partner/v2/availability")
        String instance,

        @Nullable @Schema(description = "To quote when asking about it", example = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId,

        @Nullable @Schema(description = "One entry for each thing wrong with the input")
        List<InputErrorBody> errors) {

    @Schema(name = "InputError")
    record InputErrorBody(
            @NotNull @Schema(
                    description = "JSON Pointer into the body, or the name of a parameter or header",
                    example = "/lines/0/item")
            String pointer,

            @NotNull @Schema(description = "Stable; for programs", example = "unknown-item")
            String code,

            @NotNull @Schema(description = "For people", example = "There is no item SKU-9999.")
            String message) {}
}
