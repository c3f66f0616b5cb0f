package io.entrepot.local.component;

import io.entrepot.local.process.Child;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A component that is one child process. */
abstract sealed class ChildComponent implements Component permits JavaService, Kafka, Keycloak {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private volatile @Nullable Child child;

    final Child runningAs(Child started) {
        child = started;
        return started;
    }

    @Override
    public boolean isAlive() {
        var current = child;
        return current != null && current.isAlive();
    }

    @Override
    public void stop() throws InterruptedException {
        var current = child;
        if (current != null) {
            current.stop(PATIENCE);
        }
    }

    @Override
    public void kill() throws InterruptedException {
        var current = child;
        if (current == null) {
            throw new IllegalArgumentException(name() + " was not started");
        }
        current.kill();
    }
}
