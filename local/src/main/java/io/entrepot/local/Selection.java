package io.entrepot.local;

import io.entrepot.local.component.Component;
import io.entrepot.local.process.StartFailure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Picks the components that were asked for, together with everything they wait for. */
final class Selection {

    private Selection() {}

    static List<Component> of(List<Component> declared, Set<String> names) {
        if (names.isEmpty()) {
            return declared;
        }
        Map<String, Component> byName =
                declared.stream().collect(Collectors.toMap(Component::name, Function.identity()));
        var chosen = new LinkedHashSet<String>();
        names.forEach(name -> add(name, byName, chosen));
        declared.stream().filter(component -> prepares(component, chosen)).forEach(step -> chosen.add(step.name()));
        return declared.stream()
                .filter(component -> chosen.contains(component.name()))
                .toList();
    }

    /** A step that listens nowhere and only prepares what is chosen belongs to it, as the topics belong to Kafka. */
    private static boolean prepares(Component component, Set<String> chosen) {
        var needed = component.waitsFor();
        return component.ports().isEmpty() && !needed.isEmpty() && chosen.containsAll(needed);
    }

    private static void add(String name, Map<String, Component> byName, Set<String> chosen) {
        var component = byName.get(name);
        if (component == null) {
            throw new StartFailure("There is no component called %s. There are: %s."
                    .formatted(
                            name,
                            String.join(", ", byName.keySet().stream().sorted().toList())));
        }
        if (chosen.add(name)) {
            component.waitsFor().forEach(needed -> add(needed, byName, chosen));
        }
    }
}
