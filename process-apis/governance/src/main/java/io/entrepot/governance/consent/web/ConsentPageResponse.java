package io.entrepot.governance.consent.web;

import io.entrepot.governance.consent.Consent;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of consents. */
record ConsentPageResponse(
        @NotNull List<ConsentResponse> consents,

        @Schema(description = "Where the next page begins; absent on the last one") @Nullable Long next) {

    /** What was found is one more than fits where another page follows. */
    static ConsentPageResponse of(List<Consent> found, int limit) {
        var page = found.stream().limit(limit).map(ConsentResponse::of).toList();
        return new ConsentPageResponse(
                page, found.size() > limit ? page.getLast().id() : null);
    }
}
