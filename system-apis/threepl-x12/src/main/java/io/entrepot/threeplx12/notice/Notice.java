package io.entrepot.threeplx12.notice;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goods that are announced to a node. */
public record Notice(
        NoticeId id,
        NodeId node,
        Instant expectedAt,
        @Nullable String origin,
        List<Line> lines) {

    public Notice {
        lines = List.copyOf(lines);
    }

    /** So many pieces of an item. */
    public record Line(
            int lineNumber,
            ItemNumber item,
            BigDecimal pieces,
            @Nullable String lot,
            @Nullable LocalDate expiry) {

        public Line {
            pieces = pieces.stripTrailingZeros();
        }
    }
}
