package io.entrepot.governance.usage.web;

import io.entrepot.governance.consent.Consent;
import io.entrepot.governance.usage.VersionCaller;
import io.entrepot.governance.usage.VersionId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who called a version lately. */
record CallersResponse(
        @NotNull String layer,
        @NotNull String api,
        int major,

        @Schema(description = "The first day that was looked at, in UTC") @NotNull LocalDate since,

        @Schema(
                description =
                        "The first day of which anything is known; if it is after `since`, that nobody else called is not known")
        @Nullable LocalDate countedSince,

        @NotNull List<Caller> callers,

        @Schema(description = "All consents that hold, also of consumers that did not call") @NotNull List<Agreement> consents) {

    /** A consumer that called. */
    @Schema(name = "VersionCaller")
    record Caller(
            @Schema(description = "`overflow`: some that were too many to be told apart") @NotNull String consumer,

            long calls,
            @NotNull List<String> operations,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay,

            @Schema(description = "The date to whose end of the version the consumer consented; absent: it did not")
            @Nullable LocalDate endsOn) {}

    /** A consent that holds. */
    @Schema(name = "HeldConsent")
    record Agreement(
            @NotNull String consumer,
            @NotNull LocalDate endsOn,
            @NotNull String givenBy,
            @NotNull Instant recordedAt) {}

    /** What was looked at. */
    record Span(
            VersionId version, LocalDate since, @Nullable LocalDate countedSince) {}

    static CallersResponse of(Span span, List<VersionCaller> callers, List<Consent> consents) {
        var version = span.version();
        return new CallersResponse(
                version.layer(),
                version.api(),
                version.major(),
                span.since(),
                span.countedSince(),
                callers.stream().map(caller -> caller(caller, consents)).toList(),
                consents.stream().map(CallersResponse::agreement).toList());
    }

    private static Caller caller(VersionCaller caller, List<Consent> consents) {
        var endsOn = consents.stream()
                .filter(consent -> consent.consumer().equals(caller.consumer()))
                .map(Consent::endsOn)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new Caller(
                caller.consumer(), caller.calls(), caller.operations(), caller.firstDay(), caller.lastDay(), endsOn);
    }

    private static Agreement agreement(Consent consent) {
        return new Agreement(consent.consumer(), consent.endsOn(), consent.givenBy(), consent.recordedAt());
    }
}
