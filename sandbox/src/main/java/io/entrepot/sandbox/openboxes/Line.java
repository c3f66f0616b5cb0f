package io.entrepot.sandbox.openboxes;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One product of a movement: what is asked, picked, shipped and received. */
record Line(
        String id,
        String shipmentItemId,
        String productId,
        int requested,
        @Nullable String lotNumber,
        @Nullable LocalDate expires,
        @Nullable String reasonCode,
        List<Pick> picks,
        int shipped,
        List<Pick> received) {

    int picked() {
        return picks.stream().mapToInt(Pick::quantity).sum();
    }

    int receivedInAll() {
        return received.stream().mapToInt(Pick::quantity).sum();
    }

    int remaining() {
        return Math.max(0, shipped - receivedInAll());
    }

    Line withPicks(List<Pick> now, @Nullable String reason) {
        return new Line(id, shipmentItemId, productId, requested, lotNumber, expires, reason, now, shipped, received);
    }

    Line withShipped(int pieces) {
        return new Line(
                id, shipmentItemId, productId, requested, lotNumber, expires, reasonCode, picks, pieces, received);
    }

    Line withReceived(Pick more) {
        var all = Stream.concat(received.stream(), Stream.of(more)).toList();
        return new Line(id, shipmentItemId, productId, requested, lotNumber, expires, reasonCode, picks, shipped, all);
    }
}
