package io.entrepot.developer.version.web;

import io.entrepot.developer.version.EndingVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions that end while the partner still calls them. */
@Schema(name = "EndingVersions")
record EndingVersionsResponse(@NotNull List<Entry> versions) {

    /** A version that ends. */
    @Schema(name = "EndingVersion")
    record Entry(
            @NotNull String api,
            int major,
            @Nullable LocalDate deprecated,

            @Schema(description = "when it ends for you") @Nullable LocalDate sunset,

            @Schema(description = "the major version to move to") @Nullable Integer successor,

            @Schema(description = "your calls in these days")
            long calls,

            @NotNull List<String> operations,
            @NotNull LocalDate lastDay,

            @Schema(description = "the date to whose end you consented; absent: you did not") @Nullable LocalDate consentedTo) {

        private static Entry of(EndingVersion ending) {
            var standing = ending.standing();
            return new Entry(
                    standing.version().api(),
                    standing.version().major(),
                    standing.deprecated(),
                    ending.sunset(),
                    standing.successor(),
                    ending.calls(),
                    ending.operations(),
                    ending.lastDay(),
                    ending.consentedTo());
        }
    }

    static EndingVersionsResponse of(List<EndingVersion> versions) {
        return new EndingVersionsResponse(versions.stream().map(Entry::of).toList());
    }
}
