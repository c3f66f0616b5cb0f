package io.entrepot.inventory.simulation;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.LegId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The truth about one item at one node: what lies there, and who counts on it. */
final class Shelf {

    final ItemNumber item;
    private int onHand;
    private Instant changedAt = Instant.MIN;
    private Instant heardAsOf = Instant.MIN;
    private final Map<LegId, Integer> claimed = new HashMap<>();
    private final Map<LegId, Integer> unknown = new HashMap<>();
    private final Map<LegId, Integer> reserved = new HashMap<>();
    private final Set<Object> underway = new HashSet<>();

    Shelf(ItemNumber item, int onHand) {
        this.item = item;
        this.onHand = onHand;
    }

    int onHand() {
        return onHand;
    }

    int claimed() {
        return claimed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What nobody counts on, neither the node nor the platform; negative where too much was promised. */
    int free() {
        return onHand
                - claimed()
                - unknown.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What the platform must hold reserved here: promised, and neither given back nor heard to have left. */
    int reserved() {
        return reserved.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The platform has heard that the leg left. */
    void settle(LegId leg) {
        reserved.remove(leg);
    }

    void promise(LegId leg, int quantity) {
        unknown.put(leg, quantity);
        reserved.put(leg, quantity);
    }

    boolean isAwaiting(LegId leg) {
        return unknown.containsKey(leg) || claimed.containsKey(leg);
    }

    /** The node learns of a leg and keeps its goods; false where there are not enough. */
    boolean claim(LegId leg, Instant at) {
        var quantity = unknown.getOrDefault(leg, 0);
        if (onHand - claimed() < quantity) {
            return false;
        }
        unknown.remove(leg);
        claimed.put(leg, quantity);
        changedAt = at;
        return true;
    }

    void ship(LegId leg, Instant at) {
        onHand -= Objects.requireNonNull(claimed.remove(leg), "only what was claimed leaves");
        changedAt = at;
    }

    void forget(LegId leg, Instant at) {
        unknown.remove(leg);
        reserved.remove(leg);
        if (claimed.remove(leg) != null) {
            changedAt = at;
        }
    }

    /** Somebody else takes what is free at the node, of which the platform is not told. */
    boolean takeForOthers(Instant at) {
        if (onHand - claimed() < 1) {
            return false;
        }
        onHand--;
        changedAt = at;
        return true;
    }

    void receive(int quantity, Instant at) {
        onHand += quantity;
        changedAt = at;
    }

    void sent(Object message) {
        underway.add(message);
    }

    void heard(Object message) {
        underway.remove(message);
    }

    void heardSnapshot(Instant asOf) {
        heardAsOf = asOf.isAfter(heardAsOf) ? asOf : heardAsOf;
    }

    /** Whether the platform has been told all that happened here. */
    boolean isTold() {
        return heardAsOf.isAfter(changedAt) && underway.isEmpty();
    }
}
