package io.entrepot.sandbox.faults;

import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a document of faults and refuses, with the reason, whatever it does not know. */
final class FaultParser {

    private static final Set<String> STEPS = Set.of("allocate", "pick", "pack", "ship", "scan");

    private final Instant now;
    private final Set<FaultKind> possible;

    FaultParser(Instant now, Set<FaultKind> possible) {
        this.now = now;
        this.possible = possible;
    }

    List<Fault> parse(ObjectNode document) {
        return document.properties().stream()
                .map(entry -> fault(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Fault fault(String key, JsonNode value) {
        var kind = FaultKind.of(key);
        if (kind == null || !possible.contains(kind)) {
            throw refused("There is no fault '" + key + "' here. Known: " + known());
        }
        if (!(value instanceof ObjectNode settings)) {
            throw refused("The fault '" + key + "' must be an object, for instance {}.");
        }
        settings.properties().forEach(entry -> check(kind, entry));
        var seconds = integer(settings, "seconds");
        var own = settings.deepCopy().without(List.of("count", "seconds"));
        return new Fault(kind, own, integer(settings, "count"), seconds == null ? null : now.plusSeconds(seconds));
    }

    private void check(FaultKind kind, Map.Entry<String, JsonNode> entry) {
        var name = entry.getKey();
        var value = entry.getValue();
        var fits = switch (name) {
            case "count", "seconds" -> isNumber(value, 1);
            case "match" -> value.isString();
            default -> fits(kind, name, value);
        };
        if (!fits) {
            throw refused("The fault '" + kind.key() + "' cannot take " + name + " = " + value + ".");
        }
    }

    private static boolean fits(FaultKind kind, String name, JsonNode value) {
        return switch (kind.setting(name)) {
            case null -> false;
            case NUMBER -> isNumber(value, 0);
            case FLAG -> value.isBoolean();
            case STEP -> STEPS.contains(value.asString());
        };
    }

    private static boolean isNumber(JsonNode value, int least) {
        return value.isInt() && value.asInt() >= least;
    }

    private static @Nullable Integer integer(ObjectNode settings, String name) {
        return settings.has(name) ? settings.get(name).asInt() : null;
    }

    private String known() {
        return possible.stream()
                .sorted(Comparator.naturalOrder())
                .map(FaultKind::key)
                .collect(Collectors.joining(", "));
    }

    private static Refusal refused(String reason) {
        return new Refusal(Answer.json(400, Json.object().put("error", reason)));
    }
}
