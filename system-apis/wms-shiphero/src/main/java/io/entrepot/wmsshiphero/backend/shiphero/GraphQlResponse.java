package io.entrepot.wmsshiphero.backend.shiphero;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** ShipHero's answer to an operation; failures come with HTTP status 200. */
record GraphQlResponse(@Nullable JsonNode data, @Nullable List<Failure> errors) {

    static final GraphQlResponse UNAUTHENTICATED =
            new GraphQlResponse(null, List.of(new Failure("unauthorized", null, null, null, null, null)));

    /** One thing that went wrong. */
    record Failure(
            @Nullable String message,
            @Nullable Integer code,
            @JsonProperty("request_id") @Nullable String requestId,
            @JsonProperty("required_credits") @Nullable Integer requiredCredits,
            @JsonProperty("remaining_credits") @Nullable Integer remainingCredits,
            @JsonProperty("time_remaining") @Nullable String timeRemaining) {

        private static final int NOT_FOUND = 5;
        private static final int CREDITS_SPENT = 30;
        private static final Pattern AUTHENTICATION = Pattern.compile(
                "unauthori[sz]ed|unauthenticated|(invalid|expired).{0,20}token|token.{0,20}(invalid|expired)");
        private static final Pattern WAIT = Pattern.compile("(\\d{1,6})\\s*(second|minute|hour)");

        boolean isNotFound() {
            return Objects.equals(code, NOT_FOUND);
        }

        boolean isCreditsSpent() {
            return Objects.equals(code, CREDITS_SPENT);
        }

        /** The vendor gives no number for it. */
        boolean isAuthentication() {
            return message != null
                    && AUTHENTICATION.matcher(message.toLowerCase(Locale.ROOT)).find();
        }

        int required() {
            return Objects.requireNonNullElse(requiredCredits, 0);
        }

        int remaining() {
            return Objects.requireNonNullElse(remainingCredits, 0);
        }

        /** How long until the credits suffice; where the text cannot be read, by the speed of the bucket. */
        Duration wait(int creditsPerSecond) {
            var found = WAIT.matcher(Objects.requireNonNullElse(timeRemaining, ""));
            if (!found.find()) {
                return Duration.ofSeconds(Math.ceilDiv(Math.max(1, required() - remaining()), creditsPerSecond));
            }
            var amount = Long.parseLong(found.group(1));
            return switch (found.group(2)) {
                case "hour" -> Duration.ofHours(amount);
                case "minute" -> Duration.ofMinutes(amount);
                default -> Duration.ofSeconds(amount);
            };
        }
    }

    List<Failure> failures() {
        return Objects.requireNonNullElse(errors, List.of());
    }

    boolean isUnauthenticated() {
        return failures().stream().anyMatch(Failure::isAuthentication);
    }
}
