package io.entrepot.developer.application.web;

import io.entrepot.developer.application.Change;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** An application as it is to be. */
@Schema(name = "ApplicationChange")
record ApplicationChangeRequest(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 255) String description,

        @Schema(description = "all that it is to have; more than before only of those that need no approval")
        @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = NewApplicationRequest.SCOPE) String> scopes,

        @Schema(
                description =
                        "whether it obtains tokens; those that it has live on until they expire, five minutes at most")
        @NotNull Boolean enabled) {

    Change toChange() {
        return new Change(name, description, Scopes.of(scopes), enabled);
    }
}
