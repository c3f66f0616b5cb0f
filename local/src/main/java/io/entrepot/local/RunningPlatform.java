package io.entrepot.local;

import io.entrepot.local.component.Component;
import io.entrepot.local.component.Site;
import io.entrepot.local.process.StartFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The chosen components of one platform while they run. */
final class RunningPlatform implements AutoCloseable {

    private final List<Component> components;
    private final Ground ground;
    private final Progress progress;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread onExit = new Thread(this::stopAll, "entrepot-stop");
    private final long begun = System.nanoTime();
    private Duration timeToReady = Duration.ZERO;

    private RunningPlatform(List<Component> components, Ground ground, Progress progress) {
        this.components = components;
        this.ground = ground;
        this.progress = progress;
    }

    static RunningPlatform start(List<Component> declaration, Options options) {
        var progress = options.quiet() ? Progress.silent() : Progress.onTerminal();
        var chosen = Selection.of(Externals.replaceIn(declaration, System.getenv()), options.only());
        var platform = new RunningPlatform(chosen, Ground.prepare(declaration, options, progress), progress);
        Runtime.getRuntime().addShutdownHook(platform.onExit);
        try {
            platform.startAll();
            return platform;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    private void startAll() {
        components.forEach(component -> component.check(site()));
        ground.requireFreePorts(components);
        progress.begin(site().state(), components.size());
        new Startup(components, site(), progress).run();
        timeToReady = Duration.ofNanos(System.nanoTime() - begun);
    }

    Site site() {
        return ground.site();
    }

    Duration timeToReady() {
        return timeToReady;
    }

    void kill(String name) {
        Interrupts.rethrow(component(name)::kill);
    }

    void stop(String name) {
        Interrupts.rethrow(component(name)::stop);
    }

    void restart(String name) {
        stop(name);
        start(component(name));
    }

    private void start(Component component) {
        Interrupts.rethrow(() -> {
            try {
                component.start(site());
            } catch (IOException e) {
                throw new StartFailure(component.name() + " could not be started: " + e.getMessage(), e);
            }
        });
    }

    void keepAlive() throws InterruptedException {
        var watch = new Watch(components, this::start, progress);
        while (!closed.get()) {
            watch.look();
            Thread.sleep(Watch.INTERVAL);
        }
    }

    boolean includes(String name) {
        return components.stream().anyMatch(component -> component.name().equals(name));
    }

    private Component component(String name) {
        return components.stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " was not started"));
    }

    @Override
    public void close() {
        if (!closed.get()) {
            Runtime.getRuntime().removeShutdownHook(onExit);
            stopAll();
        }
    }

    /** What others wait for is stopped after them: the services first, the database last. */
    private void stopAll() {
        if (closed.compareAndSet(false, true)) {
            progress.stopping();
            new Shutdown(components).run();
            ground.release();
            progress.stopped();
        }
    }
}
