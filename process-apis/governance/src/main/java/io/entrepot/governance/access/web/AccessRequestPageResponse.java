package io.entrepot.governance.access.web;

import io.entrepot.governance.access.AccessRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of requests. */
@Schema(name = "AccessRequestPage")
record AccessRequestPageResponse(
        @NotNull List<AccessRequestResponse> requests,

        @Schema(description = "Where the next page begins; absent on the last one") @Nullable Long next) {

    /** What was found is one more than fits where another page follows. */
    static AccessRequestPageResponse of(List<AccessRequest> found, int limit) {
        var page = found.stream().limit(limit).map(AccessRequestResponse::of).toList();
        return new AccessRequestPageResponse(
                page, found.size() > limit ? page.getLast().id() : null);
    }
}
