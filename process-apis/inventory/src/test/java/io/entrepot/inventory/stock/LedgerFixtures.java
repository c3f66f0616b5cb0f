package io.entrepot.inventory.stock;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.MovementReason;
import io.entrepot.canonical.inventory.ObservationCorrected;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What nodes tell, in few words. */
final class LedgerFixtures {

    static final String SOURCE = "test";

    private LedgerFixtures() {}

    static StockSnapshot snapshot(String observation, PositionKey position, Instant asOf, long available) {
        return snapshot(observation, position, asOf, null, available);
    }

    static StockSnapshot snapshot(
            String observation, PositionKey position, Instant asOf, @Nullable Long sequence, long available) {
        return snapshot(observation, position, asOf, sequence, List.of(line(Bucket.AVAILABLE, available)));
    }

    static StockSnapshot snapshot(
            String observation, PositionKey position, Instant asOf, @Nullable Long sequence, List<StockLine> lines) {
        return new StockSnapshot(observation, position, asOf, sequence, SOURCE, Stock.of(lines));
    }

    static StockMovement movement(String name, PositionKey position, Instant occurredAt, long available) {
        return new StockMovement(
                name,
                position,
                occurredAt,
                null,
                SOURCE,
                MovementReason.ADJUSTED,
                null,
                Stock.of(List.of(line(Bucket.AVAILABLE, available))));
    }

    static ObservationCorrected correction(PositionKey position, String corrected, Instant declaredAt) {
        return new ObservationCorrected(
                position.node(), SOURCE, corrected, ObservationCorrected.Reason.DID_NOT_OCCUR, declaredAt, List.of());
    }

    static StockLine line(Bucket bucket, long quantity) {
        return new StockLine(bucket, BigDecimal.valueOf(quantity));
    }

    static StockLine lot(Bucket bucket, String lot, LocalDate expiry, long quantity) {
        return new StockLine(bucket, lot, expiry, BigDecimal.valueOf(quantity));
    }
}
