package io.entrepot.gateway.limit;

import java.util.concurrent.ConcurrentHashMap;

/** Counts what each consumer has in work at this replica, which has an equal part of the plan's number. */
class CallsInWork {

    private final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();
    private final int replicas;

    CallsInWork(int replicas) {
        this.replicas = replicas;
    }

    /** Whether one more fits; who enters must leave. */
    boolean enter(String key, int most) {
        return counts.merge(key, 1, Integer::sum) <= Math.ceilDiv(most, replicas) || giveBack(key);
    }

    void leave(String key) {
        counts.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
    }

    int of(String key) {
        return counts.getOrDefault(key, 0);
    }

    private boolean giveBack(String key) {
        leave(key);
        return false;
    }
}
