package io.entrepot.sandbox.work;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks fifty times a second whether something has fallen due. */
public final class Ticker implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Ticker.class.getName());
    private static final int PERIOD_MILLISECONDS = 20;

    private final ScheduledExecutorService executor;

    private Ticker(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    public static Ticker start(List<Runnable> works) {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("sandbox-ticker").daemon().factory());
        var _ = executor.scheduleWithFixedDelay(
                () -> works.forEach(Ticker::run), 0, PERIOD_MILLISECONDS, TimeUnit.MILLISECONDS);
        return new Ticker(executor);
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "A step failed and is tried again at the next tick", broken);
        }
    }

    @Override
    public void close() {
        executor.close();
    }
}
