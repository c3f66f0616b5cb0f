package io.entrepot.foundation.warehouse.notice;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a node is told to expect. */
public record NoticeRequest(
        NoticeId id,
        NodeId node,
        Instant expectedAt,
        @Nullable String origin,
        List<Line> lines) {

    public NoticeRequest {
        lines = List.copyOf(lines);
    }

    /** So many pieces of an item, of a lot where it is tracked by lot. */
    public record Line(
            int lineNumber,
            ItemNumber item,
            int pieces,
            @Nullable String lot,
            @Nullable LocalDate expiry) {}

    /** Over all lines. */
    public long pieces() {
        return lines.stream().mapToLong(Line::pieces).sum();
    }
}
