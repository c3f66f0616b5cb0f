package io.entrepot.developer.application.web;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.developer.application.ApplicationId;
import io.entrepot.developer.application.NewApplication;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application that is wanted. */
@Schema(name = "NewApplication")
record NewApplicationRequest(
        @Schema(description = "the second part of its id, after your own name", example = "webshop")
        @NotNull @Size(max = 32) @Pattern(regexp = NewApplicationRequest.SLUG) String slug,

        @Schema(example = "Web shop") @NotBlank @Size(max = 100) String name,

        @Size(max = 255) @Nullable String description,

        @Schema(description = "what its tokens allow; `GET /developer/v1/scopes` lists what there is")
        @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = NewApplicationRequest.SCOPE) String> scopes,

        @Schema(description = "whether its tokens count only with a proof of its key (DPoP, RFC 9449); absent: no")
        @Nullable Boolean boundTokens) {

    static final String SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$";
    static final String SCOPE = "^[a-z][a-z-]{0,31}:[a-z][a-z-]{0,31}$";

    NewApplication toNewApplication(ConsumerId partner) {
        return new NewApplication(
                ApplicationId.of(partner, slug),
                name,
                description == null ? "" : description,
                Scopes.of(scopes),
                Boolean.TRUE.equals(boundTokens));
    }
}
