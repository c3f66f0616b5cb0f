package io.entrepot.inventory.network.web;

import io.entrepot.canonical.item.Gln;
import io.entrepot.inventory.feed.FeedHealth;
import io.entrepot.inventory.network.Capacity.Load;
import io.entrepot.inventory.network.RegisteredNode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One node; durations are ISO-8601. */
@Schema(name = "Node")
record NodeResponse(
        @NotNull String node,
        @NotNull String name,

        @Schema(allowableValues = {"DC", "3PL", "STORE", "SUPPLIER"}) @NotNull String kind,

        @Schema(description = "the system API that speaks for the node") @NotNull String warehouseApi,

        @NotNull String cadence,
        @Schema(example = "PT1M") @NotNull String expectedInterval,

        @Schema(example = "PT30M", description = "the age beyond which its stock is not promised") @NotNull String hardStaleness,

        @NotNull String stage,

        @Schema(description = "the share of orders that a canary may serve") @Nullable BigDecimal canaryShare,

        @Schema(description = "the lower, the earlier it is chosen")
        int priority,

        @Schema(description = "where it ships to; none named means everywhere") @NotNull List<String> countries,

        @Nullable String gln,
        @Nullable PlaceBody coordinates,
        @NotNull WorkingTimeBody workingTime,

        @Schema(description = "absent: takes what comes") @Nullable Day capacity,

        @Schema(description = "who is asked when its stock and ours differ") @Nullable String owner,

        @NotNull Feed feed,
        long version) {

    /** What the node takes on the day that an order taken now would leave. */
    @Schema(name = "NodeCapacity")
    record Day(
            @Schema(allowableValues = {"ORDERS", "LINES"}) @NotNull String measure,

            int perDay,
            @NotNull LocalDate day,
            int used,

            @Schema(example = "0.25") @NotNull BigDecimal usedShare) {}

    /** How the node's feed stands. */
    @Schema(name = "NodeFeed")
    record Feed(
            @Schema(description = "up to when it is known completely; absent where it was never heard") @Nullable Instant lastConfirmed,

            @NotNull Instant expectedNext,

            @Schema(description = "when the next word was due, once it is overdue") @Nullable Instant lateSince) {

        static Feed of(FeedHealth health) {
            return new Feed(health.lastConfirmed(), health.expectedNext(), health.lateSince());
        }
    }

    static NodeResponse of(RegisteredNode registered, FeedHealth health, LocalDate day, Load load) {
        var node = registered.node();
        var profile = node.profile();
        return new NodeResponse(
                node.id().value(),
                node.name(),
                profile.kind().code(),
                node.warehouseApi(),
                node.cadence().name(),
                node.expectedInterval().toString(),
                node.hardStaleness().toString(),
                node.stage().name(),
                node.canaryShare(),
                node.priority(),
                node.countries().stream().sorted().toList(),
                digits(profile.gln()),
                PlaceBody.of(profile.coordinates()),
                WorkingTimeBody.of(profile.workingTime()),
                CapacityBody.day(profile.capacity(), day, load),
                profile.owner(),
                Feed.of(health),
                registered.version());
    }

    private static @Nullable String digits(@Nullable Gln gln) {
        return gln == null ? null : gln.digits();
    }
}
