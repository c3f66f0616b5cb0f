package io.entrepot.inventory.allocation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A comparison of the sums on the positions with the reservations that they should be the sum of.
 *
 * @param positions how many positions were compared
 */
public record Proof(long id, Instant startedAt, Instant finishedAt, long positions, List<Difference> differences) {

    public Proof {
        differences = List.copyOf(differences);
    }

    /** A sum that its rows do not come to. */
    public record Difference(String item, String node, Sum sum, BigDecimal onPosition, BigDecimal inRows) {}

    /** What is summed up. */
    public enum Sum {
        HARD,
        SOFT,
        OPEN_LINES
    }
}
