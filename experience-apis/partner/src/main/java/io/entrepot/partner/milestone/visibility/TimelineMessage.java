package io.entrepot.partner.milestone.visibility;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.partner.milestone.Timeline;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The visibility API's answer on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TimelineMessage(@Nullable String consumer, List<Entry> milestones) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(Milestone milestone, @Nullable String node, Instant occurredAt, Instant recordedAt, String source) {

        Timeline.Entry toEntry() {
            return new Timeline.Entry(
                    milestone, node == null ? null : new NodeId(node), occurredAt, recordedAt, source);
        }
    }

    Timeline toTimeline() {
        return new Timeline(
                consumer == null ? null : new ConsumerId(consumer),
                milestones.stream().map(Entry::toEntry).toList());
    }
}
