package io.entrepot.sandbox.faults;

import io.entrepot.sandbox.protocol.Json;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The faults of one stand-in that are switched on right now; they live in memory only. */
public final class Faults {

    private final Clock clock;
    private final Set<FaultKind> possible;
    private final Map<FaultKind, Fault> active = new EnumMap<>(FaultKind.class);

    public Faults(Clock clock, Set<FaultKind> possible) {
        this.clock = clock;
        this.possible = Set.copyOf(possible);
    }

    /** Switches on exactly the faults of the document, or refuses all of it. */
    public synchronized void replace(ObjectNode document) {
        var parsed = new FaultParser(clock.instant(), possible).parse(document);
        active.clear();
        parsed.forEach(fault -> active.put(fault.kind(), fault));
    }

    public synchronized void clear() {
        active.clear();
    }

    /** The fault if it is on for this subject (a path, a topic, an order number); using it counts. */
    public synchronized @Nullable Fault take(FaultKind kind, String subject) {
        var fault = peek(kind, subject);
        if (fault != null) {
            active.put(kind, fault.usedOnce());
        }
        return fault;
    }

    /** The fault if it is on for this subject, without counting. */
    public synchronized @Nullable Fault peek(FaultKind kind, String subject) {
        dropFinished();
        var fault = active.get(kind);
        return fault != null && fault.concerns(subject) ? fault : null;
    }

    public synchronized ObjectNode describe() {
        dropFinished();
        var description = Json.object();
        active.forEach((kind, fault) -> description.set(kind.key(), fault.describe()));
        return description;
    }

    private void dropFinished() {
        var now = clock.instant();
        active.values().removeIf(fault -> fault.over(now));
    }
}
