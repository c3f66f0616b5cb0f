package io.entrepot.canonical.inventory;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node received goods, announced by an advance ship notice or not. The stock itself is told by observations.
 *
 * @param receipt the source's own name of the receipt, unique within node and source
 * @param notice the advance ship notice that announced the goods; absent for a blind receipt
 * @param isFinal whether nothing more is expected for the notice
 */
public record GoodsReceived(
        NodeId node,
        String source,
        String receipt,
        @Nullable String notice,
        Instant receivedAt,
        boolean isFinal,
        List<Line> lines) {

    /** The CloudEvents type of this body. */
    public static final String TYPE = "io.entrepot.receiving.milestones.goods-received.v1";

    public GoodsReceived {
        lines = List.copyOf(lines);
    }

    /**
     * What was received of one item.
     *
     * @param received in good condition
     * @param damaged on top of that
     */
    public record Line(
            ItemNumber item,
            UnitOfMeasure unit,
            BigDecimal received,
            BigDecimal damaged,
            @Nullable String lot,
            @Nullable LocalDate expiry) {}
}
