package io.entrepot.developer.application.web;

import io.entrepot.developer.application.Scope;
import io.entrepot.developer.application.ScopeOffer;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The scopes that there are for applications of partners. */
@Schema(name = "Scopes")
record ScopesResponse(@NotNull List<Offer> scopes) {

    /** A scope. */
    @Schema(name = "OfferedScope")
    record Offer(
            @Schema(example = "orders:read") @NotNull String scope,

            @Schema(description = "whether the governance team has to approve it")
            boolean needsApproval) {}

    static ScopesResponse of(ScopeOffer offer) {
        return new ScopesResponse(
                offer.all().stream().map(scope -> offer(scope, offer)).toList());
    }

    private static Offer offer(Scope scope, ScopeOffer offer) {
        return new Offer(scope.value(), offer.onRequest().contains(scope));
    }
}
