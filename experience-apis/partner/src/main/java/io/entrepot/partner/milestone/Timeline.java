package io.entrepot.partner.milestone;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.order.ConsumerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to one order, in order; whose order it is may not be known yet. */
public record Timeline(@Nullable ConsumerId consumer, List<Entry> entries) {

    /**
     * One thing that happened.
     *
     * @param occurredAt when it happened, as its source says
     * @param recordedAt when we learned of it
     */
    public record Entry(
            Milestone milestone, @Nullable NodeId node, Instant occurredAt, Instant recordedAt, String source) {}
}
