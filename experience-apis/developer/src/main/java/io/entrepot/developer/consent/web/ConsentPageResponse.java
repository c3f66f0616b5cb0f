package io.entrepot.developer.consent.web;

import io.entrepot.developer.consent.ConsentPage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of consents. */
@Schema(name = "ConsentPage")
record ConsentPageResponse(
        @NotNull List<ConsentResponse> consents,

        @Schema(description = "cursor of the next page; absent on the last one") @Nullable Long next) {

    static ConsentPageResponse of(ConsentPage page) {
        return new ConsentPageResponse(
                page.consents().stream().map(ConsentResponse::of).toList(), page.next());
    }
}
