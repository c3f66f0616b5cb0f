package io.entrepot.servicedesk.drift.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.servicedesk.drift.Finding;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of findings on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FindingPageMessage(List<Entry> findings, @Nullable String next) {

    /** One finding. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(
            String id,
            String with,
            String place,
            String item,
            @Nullable String node,
            String state,
            @JsonProperty("class") String driftClass,
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

        Finding toFinding() {
            return new Finding(
                    id,
                    with,
                    place,
                    new ItemNumber(item),
                    node == null ? null : new NodeId(node),
                    state,
                    driftClass,
                    explanation,
                    healing,
                    ours,
                    theirs,
                    difference,
                    owner,
                    times,
                    firstSeenAt,
                    lastSeenAt,
                    closedAt);
        }
    }

    Finding.Page toPage() {
        return new Finding.Page(findings.stream().map(Entry::toFinding).toList(), next);
    }
}
