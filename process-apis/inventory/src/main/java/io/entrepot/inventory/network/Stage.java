package io.entrepot.inventory.network;

import java.util.Set;

/** How far a node is taken into use; only a live one is promised to everyone, a canary to a share of the orders. */
public enum Stage {
    SHADOW,
    CANARY,
    LIVE,
    RETIRED;

    /** The stages that may follow: forward one step at a time, back or out of use at once. */
    public Set<Stage> next() {
        return switch (this) {
            case SHADOW -> Set.of(CANARY, RETIRED);
            case CANARY -> Set.of(SHADOW, LIVE, RETIRED);
            case LIVE -> Set.of(SHADOW, CANARY, RETIRED);
            case RETIRED -> Set.of(SHADOW);
        };
    }
}
