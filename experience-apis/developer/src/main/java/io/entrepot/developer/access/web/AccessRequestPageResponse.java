package io.entrepot.developer.access.web;

import io.entrepot.developer.access.AccessPage;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of requests. */
@Schema(name = "AccessRequestPage")
record AccessRequestPageResponse(
        @NotNull List<AccessRequestResponse> requests,

        @Schema(description = "cursor of the next page; absent on the last one") @Nullable Long next) {

    static AccessRequestPageResponse of(AccessPage page) {
        return new AccessRequestPageResponse(
                page.requests().stream().map(AccessRequestResponse::of).toList(), page.next());
    }
}
