package io.entrepot.servicedesk.cases.web;

import io.entrepot.servicedesk.cases.DeskCase;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of cases. */
@Schema(name = "CasePage")
record CasePageResponse(
        @NotNull List<CaseResponse> cases,

        @Schema(description = "cursor of the next page; absent on the last one") @Nullable String next) {

    static CasePageResponse of(DeskCase.Page page) {
        return new CasePageResponse(page.cases().stream().map(CaseResponse::of).toList(), page.next());
    }
}
