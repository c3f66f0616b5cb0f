package io.entrepot.gateway.plan;

import java.util.List;

/**
 * What one consumer may call under one policy of a plan.
 *
 * @param key names the bucket: {@code v1:{plan}:{policy}:{consumer}[:{api}]}
 * @param version grows with every change of the plan, so that live buckets take the change over
 */
public record Allowance(String key, long version, List<Window> windows) {

    public Allowance {
        windows = List.copyOf(windows);
    }

    /** Whether there is a quota that must be kept exactly. */
    public boolean isHard() {
        return windows.stream().anyMatch(window -> window.span().isHard());
    }

    /** The part of one replica; rounded up. */
    public Allowance shareAmong(int replicas) {
        if (replicas == 1) {
            return this;
        }
        return new Allowance(
                key,
                version,
                windows.stream().map(window -> window.shareAmong(replicas)).toList());
    }
}
