package io.entrepot.servicedesk.drift;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A difference between our figure and another system's.
 *
 * @param with the kind of system
 * @param place which one
 * @param node absent where the figures are about all nodes together
 * @param driftClass what it is taken for
 * @param explanation why
 * @param healing what is done about it
 * @param times how many comparisons found it
 */
public record Finding(
        String id,
        String with,
        String place,
        ItemNumber item,
        @Nullable NodeId node,
        String state,
        String driftClass,
        String explanation,
        String healing,
        BigDecimal ours,
        BigDecimal theirs,
        BigDecimal difference,
        @Nullable String owner,
        int times,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Nullable Instant closedAt) {

    /**
     * A part of a list.
     *
     * @param next where the next part begins; absent on the last one
     */
    public record Page(List<Finding> findings, @Nullable String next) {}

    /** Which findings a reader wants; what is absent is not asked for. */
    public record Query(
            @Nullable String state,
            @Nullable String driftClass,
            @Nullable ItemNumber item,
            @Nullable NodeId node,
            long cursor,
            int limit) {}
}
