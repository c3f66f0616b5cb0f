package io.entrepot.storefrontshopify.order;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.OrderId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of the shop as it was taken.
 *
 * @param order what it became, once that was told
 */
public record TakenOrder(
        String id,
        String number,
        Instant placedAt,
        State state,
        @Nullable Instant cancelledAt,
        @Nullable OrderId order,
        Instant takenAt,
        List<Line> lines) {

    public TakenOrder {
        lines = List.copyOf(lines);
    }

    /** Where it stands. */
    public enum State {
        /** It was told to the platform. */
        TOLD,
        /** The shop took it back. */
        CANCELLED,
        /** It had been shipped before it was first seen. */
        ELSEWHERE
    }

    /** One line. */
    public record Line(int lineNumber, String lineId, ItemNumber item, int quantity, List<Part> parts) {}

    /** From which node the shop took how much of it. */
    public record Part(NodeId node, int quantity) {}
}
