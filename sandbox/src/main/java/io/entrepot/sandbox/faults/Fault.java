package io.entrepot.sandbox.faults;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One switched-on fault with its settings and what is left of its count and its time. */
public record Fault(
        FaultKind kind,
        ObjectNode settings,
        @Nullable Integer remaining,
        @Nullable Instant until) {

    public int number(String name, int otherwise) {
        return settings.path(name).asInt(otherwise);
    }

    public boolean flag(String name) {
        return settings.path(name).asBoolean(false);
    }

    public String text(String name) {
        return settings.path(name).asString("");
    }

    public boolean has(String name) {
        return settings.path(name).isValueNode() && !settings.path(name).isNull();
    }

    public Duration milliseconds(int otherwise) {
        return Duration.ofMillis(number("milliseconds", otherwise));
    }

    boolean concerns(String subject) {
        return subject.contains(text("match"));
    }

    boolean over(Instant now) {
        return (remaining != null && remaining <= 0) || (until != null && !now.isBefore(until));
    }

    Fault usedOnce() {
        return remaining == null ? this : new Fault(kind, settings, remaining - 1, until);
    }

    ObjectNode describe() {
        var description = settings.deepCopy();
        if (remaining != null) {
            description.put("remaining", remaining);
        }
        if (until != null) {
            description.put("until", until.toString());
        }
        return description;
    }
}
