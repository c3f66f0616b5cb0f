package io.entrepot.foundation.warehouse.notice;

import java.math.BigDecimal;

/** Pieces of an announced line that came, the damaged beside the good ones. */
public record Arrived(int lineNumber, BigDecimal received, BigDecimal damaged) {

    public static Arrived nothing(int lineNumber) {
        return new Arrived(lineNumber, BigDecimal.ZERO, BigDecimal.ZERO);
    }
}
