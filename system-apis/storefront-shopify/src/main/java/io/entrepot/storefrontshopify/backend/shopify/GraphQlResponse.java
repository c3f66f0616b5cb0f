package io.entrepot.storefrontshopify.backend.shopify;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Shopify's answer to an operation; failures come with HTTP status 200. */
record GraphQlResponse(
        @Nullable JsonNode data,
        @Nullable List<Failure> errors,
        @Nullable Extensions extensions) {

    /** One thing that went wrong. */
    record Failure(@Nullable String message, @Nullable Details extensions) {

        private static final String THROTTLED = "THROTTLED";
        private static final String INTERNAL = "INTERNAL_SERVER_ERROR";

        boolean isThrottled() {
            return THROTTLED.equals(code());
        }

        boolean isInternal() {
            return INTERNAL.equals(code());
        }

        private @Nullable String code() {
            return extensions == null ? null : extensions.code();
        }
    }

    /** What kind of failure it is. */
    record Details(@Nullable String code) {}

    /** What is told beside the answer. */
    record Extensions(@Nullable Cost cost) {}

    /** What the operation may cost at most, what it did cost, and how the bucket stands. */
    record Cost(
            int requestedQueryCost,
            @Nullable Integer actualQueryCost,
            @Nullable Throttle throttleStatus) {

        Duration waitFor(int perSecond) {
            var available = throttleStatus == null ? 0 : throttleStatus.currentlyAvailable();
            var rate = throttleStatus == null ? perSecond : Math.max(1, throttleStatus.restoreRate());
            return Duration.ofSeconds(Math.ceilDiv(Math.max(1, requestedQueryCost - available), rate));
        }
    }

    /** The bucket of points. */
    record Throttle(int maximumAvailable, int currentlyAvailable, int restoreRate) {}

    List<Failure> failures() {
        return Objects.requireNonNullElse(errors, List.of());
    }

    @Nullable Cost cost() {
        return extensions == null ? null : extensions.cost();
    }
}
