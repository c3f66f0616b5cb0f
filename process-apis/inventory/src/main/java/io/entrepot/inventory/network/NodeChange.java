package io.entrepot.inventory.network;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who changed what of a node, when and why. */
public record NodeChange(
        long version, Instant at, String by, @Nullable String reason, List<Fact> facts) {

    public NodeChange {
        facts = List.copyOf(facts);
    }

    /** One fact that changed, as people read it. */
    public record Fact(
            String fact, @Nullable String before, @Nullable String after) {}

    /** What differs; everything of a new node. */
    static List<Fact> between(@Nullable Node before, Node after) {
        var old = before == null ? Map.<String, @Nullable String>of() : facts(before);
        var changed = new ArrayList<Fact>();
        facts(after).forEach((fact, value) -> {
            if (!Objects.equals(old.get(fact), value)) {
                changed.add(new Fact(fact, old.get(fact), value));
            }
        });
        return changed;
    }

    private static Map<String, @Nullable String> facts(Node node) {
        var facts = new LinkedHashMap<String, @Nullable String>();
        facts.put("name", node.name());
        facts.put("kind", node.profile().kind().code());
        facts.put("warehouseApi", node.warehouseApi());
        facts.put("cadence", node.cadence().name());
        facts.put("expectedInterval", node.expectedInterval().toString());
        facts.put("hardStaleness", node.hardStaleness().toString());
        facts.put("stage", node.stage().name());
        facts.put("canaryShare", text(node.canaryShare()));
        facts.put("priority", Integer.toString(node.priority()));
        facts.put("countries", list(node.countries()));
        facts.putAll(facts(node.profile()));
        return facts;
    }

    private static Map<String, @Nullable String> facts(Profile profile) {
        var facts = new LinkedHashMap<String, @Nullable String>();
        facts.put("gln", text(profile.gln()));
        facts.put("coordinates", place(profile.coordinates()));
        facts.put(
                "cutOff",
                profile.workingTime().cutOff() + " " + profile.workingTime().zone());
        facts.put("weekdays", list(profile.workingTime().weekdays()));
        facts.put("holidays", list(profile.workingTime().holidays()));
        facts.put("capacity", capacity(profile.capacity()));
        facts.put("owner", profile.owner());
        return facts;
    }

    private static @Nullable String place(@Nullable Coordinates place) {
        return place == null ? null : text(place.latitude()) + " " + text(place.longitude());
    }

    private static @Nullable String capacity(@Nullable Capacity capacity) {
        return capacity == null ? null : capacity.perDay() + " " + capacity.measure();
    }

    private static String list(Collection<? extends Comparable<?>> values) {
        return values.stream().sorted().map(Object::toString).collect(joining(", "));
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case java.math.BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }
}
