package io.entrepot.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Places a number of orders as fast as some callers can, and waits until the last is delivered. */
final class OrderLoad {

    private static final int ITEMS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final PartnerClient partner;
    private final int orders;
    private final int callers;

    OrderLoad(PartnerClient partner, int orders, int callers) {
        this.partner = partner;
        this.orders = orders;
        this.callers = callers;
    }

    Map<String, String> run() {
        var clock = InstantSource.system();
        var begin = clock.instant();
        var placed = place();
        var accepted = clock.instant();
        var completed = placed.stream()
                .filter(order -> isDelivered(order, begin, clock))
                .count();
        var end = clock.instant();
        var figures = new LinkedHashMap<String, String>();
        figures.put("orders accepted per second (%d callers)".formatted(callers), perSecond(orders, begin, accepted));
        figures.put("orders completed end to end per second", perSecond(completed, begin, end));
        figures.put("orders completed of %d".formatted(orders), Long.toString(completed));
        return figures;
    }

    private List<String> place() {
        List<Callable<String>> calls = IntStream.range(0, orders)
                .<Callable<String>>mapToObj(number -> () -> partner.order("SKU-%04d".formatted(20 + number % ITEMS)))
                .toList();
        try (var executor = Executors.newFixedThreadPool(callers)) {
            return executor.invokeAll(calls).stream().map(OrderLoad::result).toList();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private boolean isDelivered(String order, Instant begin, InstantSource clock) {
        while (Duration.between(begin, clock.instant()).compareTo(PATIENCE) < 0) {
            if (partner.get(order).at("/state").asString("").equals("DELIVERED")) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        return false;
    }

    private static String perSecond(long count, Instant from, Instant to) {
        return "%.1f"
                .formatted(
                        count * 1000.0 / Math.max(1, Duration.between(from, to).toMillis()));
    }

    private static String result(Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
