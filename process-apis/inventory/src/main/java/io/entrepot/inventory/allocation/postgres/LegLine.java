package io.entrepot.inventory.allocation.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.stock.PositionKey;
import java.math.BigDecimal;

/** An amount of one line of a leg, as rows hold it. */
record LegLine(String leg, int lineNumber, String item, String node, BigDecimal amount) {

    PositionKey position() {
        return new PositionKey(new ItemNumber(item), new NodeId(node));
    }

    LegLine with(BigDecimal other) {
        return new LegLine(leg, lineNumber, item, node, other);
    }
}
