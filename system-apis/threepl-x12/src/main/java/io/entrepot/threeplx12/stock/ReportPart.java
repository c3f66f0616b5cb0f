package io.entrepot.threeplx12.stock;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockReported.Position;
import java.time.Instant;
import java.util.List;

/**
 * Some positions of a report, told as one event.
 *
 * @param eventId depends on nothing but the document and the part's place in it
 */
public record ReportPart(
        NodeId node, String eventId, String report, Instant asOf, long sequence, List<Position> positions) {

    public ReportPart {
        positions = List.copyOf(positions);
    }
}
