package io.entrepot.local;

import io.entrepot.local.component.Component;
import io.entrepot.local.component.Site;
import io.entrepot.local.process.StartFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Starts everything at once, except that each component waits for those it names; the first failure ends it all. */
final class Startup {

    private final List<Component> components;
    private final Site site;
    private final Progress progress;
    private final Map<String, CountDownLatch> ready = new LinkedHashMap<>();
    private final CountDownLatch done;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    Startup(List<Component> components, Site site, Progress progress) {
        this.components = components;
        this.site = site;
        this.progress = progress;
        this.done = new CountDownLatch(components.size());
        components.forEach(component -> ready.put(component.name(), new CountDownLatch(1)));
    }

    void run() {
        var executor =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
        components.forEach(component -> executor.execute(() -> start(component)));
        Interrupts.rethrow(done::await);
        executor.shutdownNow();
        Interrupts.rethrow(() -> awaitEnd(executor));
        var failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private void start(Component component) {
        try {
            awaitNeeds(component);
            startTimed(component);
            ready(component).countDown();
            done.countDown();
        } catch (InterruptedException e) { // another component failed
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error e) {
            fail(component, e);
        }
    }

    private void awaitNeeds(Component component) throws InterruptedException {
        for (var needed : component.waitsFor()) {
            latch(needed).await();
        }
    }

    private void startTimed(Component component) throws IOException, InterruptedException {
        progress.starting(component.name());
        long begun = System.nanoTime();
        var note = component.start(site);
        progress.ready(component.name(), Duration.ofNanos(System.nanoTime() - begun), note);
    }

    private void fail(Component component, Throwable cause) {
        var failed = cause instanceof StartFailure known
                ? known
                : new StartFailure(component.name() + " could not be started: " + cause, cause);
        failure.compareAndSet(null, failed);
        while (done.getCount() > 0) {
            done.countDown();
        }
    }

    private CountDownLatch ready(Component component) {
        return latch(component.name());
    }

    private CountDownLatch latch(String name) {
        var latch = ready.get(name);
        if (latch == null) {
            throw new IllegalStateException(name + " is waited for but not declared");
        }
        return latch;
    }

    private static void awaitEnd(ExecutorService executor) throws InterruptedException {
        if (!executor.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("a component does not stop starting");
        }
    }
}
