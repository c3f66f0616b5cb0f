package io.entrepot.governance.usage.web;

import io.entrepot.governance.consent.Consent;
import io.entrepot.governance.usage.OperationUse;
import io.entrepot.governance.usage.VersionCaller;
import io.entrepot.governance.version.State;
import io.entrepot.governance.version.VersionStanding;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom the end of a version affects: who called it lately, when it ends for whom, and who consented. */
record CallersResponse(
        @NotNull String layer,
        @NotNull String api,
        int major,
        @NotNull State state,

        @Schema(
                description =
                        "When it ends for all with whom nothing else was agreed, in UTC; absent: no end is announced")
        @Nullable LocalDate sunset,

        @Schema(description = "The major version to move to") @Nullable Integer successor,

        @Schema(description = "The first day that was looked at, in UTC") @NotNull LocalDate since,

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
            @NotNull List<Use> uses,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay,

            @Schema(description = "When the version ends for this consumer") @Nullable LocalDate sunset,

            @Schema(description = "The date to whose end of the version the consumer consented; absent: it did not")
            @Nullable LocalDate endsOn) {}

    /** What a consumer called. */
    @Schema(name = "OperationUse")
    record Use(
            @NotNull String operation, long calls, @NotNull LocalDate lastDay) {

        private static Use of(OperationUse use) {
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

        private static Agreement of(Consent consent) {
            return new Agreement(consent.consumer(), consent.endsOn(), consent.givenBy(), consent.recordedAt());
        }

        /** One that stands beside the version names no date: it is to the end, whenever that is. */
        private static Stream<Agreement> of(VersionStanding.Agreement written, VersionStanding standing) {
            return standing.sunsetFor(written.consumer()).stream()
                    .map(end -> new Agreement(
                            written.consumer(),
                            end,
                            written.by(),
                            written.given().atStartOfDay(ZoneOffset.UTC).toInstant()));
        }
    }

    /** When a version ends for one consumer. */
    @Schema(name = "OwnSunset")
    record OwnSunset(@NotNull String consumer, @NotNull LocalDate date) {

        private static OwnSunset of(VersionStanding.OwnSunset own) {
            return new OwnSunset(own.consumer(), own.date());
        }
    }

    /** What was looked at. */
    record Span(
            VersionStanding standing,
            LocalDate since,
            @Nullable LocalDate countedSince) {}

    static CallersResponse of(Span span, List<VersionCaller> callers, List<Consent> recorded) {
        var standing = span.standing();
        var version = standing.version();
        var consents = Stream.concat(
                        recorded.stream().map(Agreement::of),
                        standing.agreements().stream().flatMap(written -> Agreement.of(written, standing)))
                .toList();
        return new CallersResponse(
                version.layer(),
                version.api(),
                version.major(),
                standing.state(),
                standing.sunset(),
                standing.successor(),
                span.since(),
                span.countedSince(),
                callers.stream()
                        .map(caller -> caller(caller, standing, consents))
                        .toList(),
                consents,
                standing.ownSunsets().stream().map(OwnSunset::of).toList());
    }

    private static Caller caller(VersionCaller caller, VersionStanding standing, List<Agreement> consents) {
        var endsOn = consents.stream()
                .filter(consent -> consent.consumer().equals(caller.consumer()))
                .map(Agreement::endsOn)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new Caller(
                caller.consumer(),
                caller.calls(),
                caller.uses().stream().map(OperationUse::operation).toList(),
                caller.uses().stream().map(Use::of).toList(),
                caller.firstDay(),
                caller.lastDay(),
                standing.sunsetFor(caller.consumer()).orElse(null),
                endsOn);
    }
}
