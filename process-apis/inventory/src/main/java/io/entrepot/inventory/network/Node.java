package io.entrepot.inventory.network;

import io.entrepot.canonical.inventory.NodeId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A node of the network directory.
 *
 * @param warehouseApi the system API that speaks for it
 * @param expectedInterval how often its stock is told when all is well
 * @param hardStaleness the age beyond which its stock is not promised
 * @param priority the lower, the earlier it is chosen
 * @param countries where it ships to; none named means everywhere
 * @param canaryShare the share of orders that a canary may serve; absent in other stages
 */
public record Node(
        NodeId id,
        String name,
        String warehouseApi,
        Cadence cadence,
        Duration expectedInterval,
        Duration hardStaleness,
        Stage stage,
        int priority,
        Set<String> countries,
        @Nullable BigDecimal canaryShare,
        Profile profile) {

    private static final BigDecimal UNLESS_SAID = new BigDecimal("0.1");

    public Node {
        countries = Set.copyOf(countries);
        if (!expectedInterval.isPositive() || hardStaleness.compareTo(expectedInterval) < 0) {
            throw new IllegalArgumentException("the hard staleness of a node is no shorter than its interval");
        }
        if ((stage == Stage.CANARY) != (canaryShare != null)) {
            throw new IllegalArgumentException("a canary, and only a canary, has a share");
        }
        if (canaryShare != null && (canaryShare.signum() <= 0 || canaryShare.compareTo(BigDecimal.ONE) >= 0)) {
            throw new IllegalArgumentException("a canary's share is between none and all");
        }
    }

    /** A plain distribution centre. */
    public Node(
            NodeId id,
            String name,
            String warehouseApi,
            Cadence cadence,
            Duration expectedInterval,
            Duration hardStaleness,
            Stage stage,
            int priority,
            Set<String> countries) {
        this(
                id,
                name,
                warehouseApi,
                cadence,
                expectedInterval,
                hardStaleness,
                stage,
                priority,
                countries,
                stage == Stage.CANARY ? UNLESS_SAID : null,
                Profile.PLAIN);
    }

    /** Whether everyone is promised its stock. */
    public boolean isPromised() {
        return stage == Stage.LIVE;
    }

    /** Whether it may serve this order: a live node any, a canary always the same share of them, the others none. */
    public boolean mayServe(String order) {
        return switch (stage) {
            case LIVE -> true;
            case CANARY -> CanaryShare.takes(order, id, canaryShare == null ? UNLESS_SAID : canaryShare);
            case SHADOW, RETIRED -> false;
        };
    }

    /** How long what happens there may stay untold when all is well. */
    public Duration tellsWithin() {
        return cadence == Cadence.PUSH ? Duration.ZERO : expectedInterval;
    }

    public boolean serves(String country) {
        return countries.isEmpty() || countries.contains(country);
    }
}
