package io.entrepot.sandbox.work;

import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.Refusal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How long each step that happens by itself takes; changes count from the next step on. */
public final class Timing {

    private static final int LONGEST_MILLISECONDS = 86_400_000;

    private final Map<Step, Duration> initial;
    private final Map<Step, Duration> current = new EnumMap<>(Step.class);

    public Timing(Map<Step, Duration> initial) {
        this.initial = Map.copyOf(initial);
        current.putAll(initial);
    }

    public synchronized Duration of(Step step) {
        return current.getOrDefault(step, Duration.ZERO);
    }

    public synchronized void reset() {
        current.putAll(initial);
    }

    /** Takes milliseconds by step name; refuses the whole document when it does not know a part. */
    public synchronized void change(ObjectNode document) {
        var changes = new EnumMap<Step, Duration>(Step.class);
        document.properties().forEach(entry -> changes.put(step(entry.getKey()), duration(entry.getValue())));
        current.putAll(changes);
    }

    public synchronized ObjectNode describe() {
        var description = Json.object();
        current.forEach((step, duration) -> description.put(step.key(), duration.toMillis()));
        return description;
    }

    private static Step step(String key) {
        for (var step : Step.values()) {
            if (step.key().equals(key)) {
                return step;
            }
        }
        throw refused("There is no step '" + key + "'.");
    }

    private static Duration duration(JsonNode value) {
        if (value.isInt() && value.asInt() >= 0 && value.asInt() <= LONGEST_MILLISECONDS) {
            return Duration.ofMillis(value.asInt());
        }
        throw refused("A step takes 0 to " + LONGEST_MILLISECONDS + " milliseconds, not " + value + ".");
    }

    private static Refusal refused(String reason) {
        return new Refusal(Answer.json(400, Json.object().put("error", reason)));
    }
}
