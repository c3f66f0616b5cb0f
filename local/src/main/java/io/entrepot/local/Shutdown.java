package io.entrepot.local;

import io.entrepot.local.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Stops components in waves, each wave at once: first those that nobody waits for, last what all the others needed. */
record Shutdown(List<Component> components) {

    void run() {
        var left = new ArrayList<>(components);
        while (!left.isEmpty()) {
            var wave = left.stream()
                    .filter(component -> !isNeeded(component, left))
                    .toList();
            stop(wave);
            left.removeAll(wave);
        }
    }

    private static boolean isNeeded(Component component, List<Component> others) {
        Set<String> needed =
                others.stream().flatMap(other -> other.waitsFor().stream()).collect(Collectors.toSet());
        return needed.contains(component.name());
    }

    private static void stop(List<Component> wave) {
        try (var executor = Executors.newCachedThreadPool()) {
            wave.forEach(component -> executor.execute(() -> Interrupts.rethrow(component::stop)));
        }
    }
}
