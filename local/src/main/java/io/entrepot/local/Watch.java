package io.entrepot.local;

import io.entrepot.local.component.Component;
import io.entrepot.local.process.StartFailure;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Starts again what ended by itself, as the orchestrator does in production, but not what ends again and again. */
final class Watch {

    static final Duration INTERVAL = Duration.ofMillis(500);
    private static final int ATTEMPTS = 5;

    private final List<Component> components;
    private final Consumer<Component> start;
    private final Progress progress;
    private final Map<String, Integer> attempts = new HashMap<>();

    Watch(List<Component> components, Consumer<Component> start, Progress progress) {
        this.components = components;
        this.start = start;
        this.progress = progress;
    }

    void look() {
        components.stream().filter(component -> !component.isAlive()).forEach(this::startAgain);
    }

    private void startAgain(Component component) {
        int attempt = attempts.merge(component.name(), 1, Integer::sum);
        if (attempt <= ATTEMPTS) {
            progress.note(component.name() + " has ended; it is started again");
            tryStart(component);
        } else if (attempt == ATTEMPTS + 1) {
            progress.note(component.name() + " ended " + attempt + " times and stays down; see its log");
        }
    }

    private void tryStart(Component component) {
        try {
            start.accept(component);
            progress.note(component.name() + " is ready again");
        } catch (StartFailure e) {
            progress.note(String.valueOf(e.getMessage()));
        }
    }
}
