package io.entrepot.developer.version.web;

import io.entrepot.developer.version.VersionStanding;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All versions of all APIs. */
@Schema(name = "Catalog")
record VersionsResponse(@NotNull List<Entry> versions) {

    /** A version, whose it is and where it stands. */
    @Schema(name = "CatalogVersion")
    record Entry(
            @Schema(allowableValues = {"SYSTEM", "PROCESS", "EXPERIENCE"}) @NotNull String layer,

            @NotNull String api,
            int major,
            @NotNull String title,
            @NotNull String audience,
            @NotNull String owner,
            @NotNull String contact,

            @Schema(allowableValues = {"DRAFT", "ACTIVE", "DEPRECATED", "RETIRED"}) @NotNull String state,

            @Nullable LocalDate released,
            @Nullable LocalDate deprecated,
            @Nullable LocalDate sunset,
            @Nullable LocalDate retired,
            @Nullable Integer successor,

            @Schema(description = "dates of consumers with whom another one was agreed") @NotNull List<OwnSunset> ownSunsets,

            @Schema(description = "where the contract is, at the gateway") @NotNull String contract) {

        private static Entry of(VersionStanding standing) {
            var version = standing.version();
            return new Entry(
                    version.layer().toUpperCase(Locale.ROOT),
                    version.api(),
                    version.major(),
                    standing.title(),
                    standing.audience(),
                    standing.team(),
                    standing.contact(),
                    standing.state(),
                    standing.released(),
                    standing.deprecated(),
                    standing.sunset(),
                    standing.retired(),
                    standing.successor(),
                    standing.ownSunsets().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(own -> new OwnSunset(own.getKey(), own.getValue()))
                            .toList(),
                    "/openapi/" + version.layer() + "/" + version.api() + "/v" + version.major());
        }
    }

    static VersionsResponse of(List<VersionStanding> versions) {
        return new VersionsResponse(versions.stream().map(Entry::of).toList());
    }
}
