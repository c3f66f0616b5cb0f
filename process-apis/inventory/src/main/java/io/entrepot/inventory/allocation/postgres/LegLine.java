package io.entrepot.inventory.allocation.postgres;

import java.math.BigDecimal;

/** An amount of one line of a leg, as rows hold it. */
record LegLine(String leg, int lineNumber, String item, String node, BigDecimal amount) {

    LegLine with(BigDecimal other) {
        return new LegLine(leg, lineNumber, item, node, other);
    }
}
