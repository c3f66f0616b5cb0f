package io.entrepot.servicedesk.cases.web;

import io.entrepot.servicedesk.cases.SystemCases;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first cases of every system. */
@Schema(name = "SystemCases")
record SystemCasesResponse(
        @NotNull List<OfSystem> systems,

        @Schema(description = "systems that did not answer, whose cases are therefore not shown") @NotNull List<String> missing) {

    /** The first cases of one system. */
    @Schema(name = "CasesOfSystem")
    record OfSystem(
            @Schema(example = "wms-shiphero") @NotNull String system,
            @NotNull List<CaseResponse> cases,

            @Schema(description = "cursor of the next page of this system; absent where these are all") @Nullable String next) {

        private static OfSystem of(SystemCases.OfSystem found) {
            var page = found.page();
            return new OfSystem(
                    found.system(), page.cases().stream().map(CaseResponse::of).toList(), page.next());
        }
    }

    static SystemCasesResponse of(SystemCases.Overview overview) {
        return new SystemCasesResponse(
                overview.systems().stream().map(OfSystem::of).toList(), overview.missing());
    }
}
