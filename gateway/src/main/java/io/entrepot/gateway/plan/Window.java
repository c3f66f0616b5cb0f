package io.entrepot.gateway.plan;

import java.time.Duration;
import java.util.Locale;

/** How many calls fit into one span of time. */
public record Window(Span span, long quota) {

    /** A burst refills steadily; hour and day are hard quotas that begin anew at the full hour and at midnight, UTC. */
    public enum Span {
        BURST(Duration.ofSeconds(1)),
        HOUR(Duration.ofHours(1)),
        DAY(Duration.ofDays(1));

        private final Duration length;

        Span(Duration length) {
            this.length = length;
        }

        public Duration length() {
            return length;
        }

        public boolean isHard() {
            return this != BURST;
        }
    }

    /** How the window is called in headers and problems. */
    public String name() {
        return span.name().toLowerCase(Locale.ROOT);
    }

    /** Rounded up, so that a small quota leaves each replica at least one call. */
    Window shareAmong(int replicas) {
        return new Window(span, Math.ceilDiv(quota, replicas));
    }
}
