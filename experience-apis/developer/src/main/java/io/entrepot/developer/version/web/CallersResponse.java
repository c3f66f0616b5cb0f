package io.entrepot.developer.version.web;

import io.entrepot.developer.version.CallersOfVersion;
import io.entrepot.developer.version.PublishedVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom the end of a version affects. */
record CallersResponse(
        @NotNull String layer,
        @NotNull String api,
        int major,

        @Schema(allowableValues = {"DRAFT", "ACTIVE", "DEPRECATED", "RETIRED"}) @NotNull String state,

        @Schema(description = "When it ends for all with whom nothing else was agreed; absent: no end is announced")
        @Nullable LocalDate sunset,

        @Schema(description = "The major version to move to") @Nullable Integer successor,

        @Schema(description = "The first day that was looked at") @NotNull LocalDate since,

        @Schema(
                description =
                        "The first day of which anything is known; if it is after `since`, that nobody else called is not known")
        @Nullable LocalDate countedSince,

        @NotNull List<Caller> callers,

        @Schema(description = "All consents that hold, also of consumers that did not call") @NotNull List<Agreement> consents,

        @Schema(description = "All dates that were agreed with single consumers, also with those that did not call")
        @NotNull List<OwnSunset> ownSunsets) {

    /** A consumer that called. */
    @Schema(name = "VersionCaller")
    record Caller(
            @Schema(description = "`overflow`: some that were too many to be told apart") @NotNull String consumer,

            long calls,
            @NotNull List<String> operations,

            @Schema(description = "The calls by operation") @NotNull List<Use> uses,

            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay,

            @Schema(description = "When the version ends for this consumer") @Nullable LocalDate sunset,

            @Schema(description = "The date to whose end of the version the consumer consented; absent: it did not")
            @Nullable LocalDate endsOn) {

        private static Caller of(CallersOfVersion.Caller caller) {
            return new Caller(
                    caller.consumer(),
                    caller.calls(),
                    caller.operations(),
                    caller.uses().stream().map(Use::of).toList(),
                    caller.firstDay(),
                    caller.lastDay(),
                    caller.sunset(),
                    caller.endsOn());
        }
    }

    /** How often a consumer called an operation, and when last. */
    @Schema(name = "OperationUse")
    record Use(
            @NotNull String operation, long calls, @NotNull LocalDate lastDay) {

        private static Use of(CallersOfVersion.Use use) {
            return new Use(use.operation(), use.calls(), use.lastDay());
        }
    }

    /** A consent that holds. */
    @Schema(name = "HeldConsent")
    record Agreement(
            @NotNull String consumer,
            @NotNull LocalDate endsOn,
            @NotNull String givenBy,
            @NotNull Instant recordedAt) {

        private static Agreement of(CallersOfVersion.Consent consent) {
            return new Agreement(consent.consumer(), consent.endsOn(), consent.givenBy(), consent.recordedAt());
        }
    }

    static CallersResponse of(PublishedVersion version, CallersOfVersion found) {
        return new CallersResponse(
                version.layer(),
                version.api(),
                version.major(),
                found.state(),
                found.sunset(),
                found.successor(),
                found.since(),
                found.countedSince(),
                found.callers().stream().map(Caller::of).toList(),
                found.consents().stream().map(Agreement::of).toList(),
                found.ownSunsets().stream()
                        .map(own -> new OwnSunset(own.consumer(), own.date()))
                        .toList());
    }
}
