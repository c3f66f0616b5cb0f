package io.entrepot.inventory.measure;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.testing.PostgresAndKafka;
import io.entrepot.foundation.testing.TokenIssuer;
import io.entrepot.inventory.ErpStub;
import io.entrepot.inventory.allocation.Allocating;
import io.entrepot.inventory.allocation.AllocationRequest;
import io.entrepot.inventory.allocation.Allocations;
import io.entrepot.inventory.allocation.HoldRequest;
import io.entrepot.inventory.allocation.Holds;
import io.entrepot.inventory.allocation.Outcome;
import io.entrepot.inventory.allocation.Proofs;
import io.entrepot.inventory.allocation.ShipTo;
import io.entrepot.inventory.item.Items;
import io.entrepot.inventory.promise.Availability;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Reservations per second beside pgbench on the same server, and what ten times the items and reservations cost. */
@SpringBootTest(
        properties = {
            "entrepot.inventory.catalogue.interval=3650d",
            "entrepot.inventory.drift.poll=1d",
            "entrepot.inventory.feed.watch=1d"
        })
@ContextConfiguration(initializers = {PostgresAndKafka.class, DurablePostgres.class, TokenIssuer.class, ErpStub.class})
class ReservationRateMeasurement {

    private static final int CLIENTS = Integer.getInteger("clients", 16);
    private static final int SECONDS = Integer.getInteger("seconds", 8);
    private static final Duration SETTLING = Duration.ofMinutes(10);
    private static final int WARM_UP_ROUNDS = 2; // after the first, the compilers still find much to do
    private static final ShipTo STORE = new ShipTo("Store", "1 Main St", null, "Atlanta", "GA", "30301", "US");
    private static final AtomicLong NUMBERS = new AtomicLong();

    @Autowired
    Allocating allocating;

    @Autowired
    Items items;

    @Autowired
    Availability availability;

    @Autowired
    Proofs proofs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void measure() throws Exception {
        await().until(() ->
                !items.find(Set.of(new ItemNumber("FIRST-1"))).isEmpty()); // what the ERP does not list is blocked
        addItems(1, 1000);
        settle(1000);
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            rate("warm-up with holds", number -> hold(spread(1000)));
            rate("warm-up with orders", number -> order(spread(1000)));
        }
        settle(1000);
        var pgbench = pgbench();
        var spreadHolds = rate("holds on 1 000 items", number -> hold(spread(1000)));
        var hotHolds = rate("holds on one hot item", number -> hold(0));
        var spreadOrders = rate("orders on 1 000 items", number -> order(spread(1000)));
        var hotOrders = rate("orders on one hot item", number -> order(0));
        row("holds on spread items / pgbench -N (goal 0.7)", spreadHolds / pgbench);
        row("orders on spread items / pgbench -N", spreadOrders / pgbench);
        row("holds on one hot item / on spread items (goal 1)", hotHolds / spreadHolds);
        row("orders on one hot item / on spread items", hotOrders / spreadOrders);
        availability(1000);
        addItems(1001, 10_000);
        settle(10_000);
        var manyItems = rate("holds on 10 000 items", number -> hold(spread(10_000)));
        row("cost of 10 x items (goal 1.2)", spreadHolds / manyItems);
        addHolds(10);
        settle(10_000);
        var manyHolds = rate("holds on 10 000 items with 10 x open reservations", number -> hold(spread(10_000)));
        row("cost of 10 x open reservations (goal 1.2)", manyItems / manyHolds);
        availability(10_000);
        assertThat(proofs.prove().differences()).isEmpty();
    }

    private double rate(String what, IntUnaryOperator request) throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        var begin = System.nanoTime();
        var done = new AtomicLong();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            threads.invokeAll(IntStream.range(0, CLIENTS)
                            .<Callable<Integer>>mapToObj(client -> () -> {
                                while (System.nanoTime() < end) {
                                    done.addAndGet(request.applyAsInt(client));
                                }
                                return client;
                            })
                            .toList())
                    .forEach(finished -> assertThat(finished).succeedsWithin(Duration.ZERO));
        }
        var perSecond = done.get() * 1e9 / (System.nanoTime() - begin);
        row(what + " per second, " + CLIENTS + " clients", perSecond);
        return perSecond;
    }

    private int hold(int item) {
        var answer = allocating.hold(new HoldRequest(
                "M" + NUMBERS.incrementAndGet(), ChannelId.PARTNER, Duration.ofHours(1), List.of(line(item))));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Allocating.HoldAnswer.Answered.class,
                        answered -> assertThat(answered.recorded()).isInstanceOf(Holds.Recorded.Held.class));
        return 1;
    }

    private int order(int item) {
        var answer = allocating.allocate(new AllocationRequest(
                new OrderId("M" + NUMBERS.incrementAndGet()), true, false, null, STORE, List.of(line(item))));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Allocating.Answer.Answered.class,
                        answered -> assertThat(answered.recorded())
                                .isInstanceOfSatisfying(
                                        Allocations.Recorded.Decided.class,
                                        decided -> assertThat(decided.allocation()
                                                        .decision()
                                                        .outcome())
                                                .isEqualTo(Outcome.ALLOCATED)));
        return 1;
    }

    private void availability(int items) {
        var taken = new ArrayList<Long>();
        for (int round = 0; round < 1500; round++) {
            var wanted = Stream.generate(() -> number(spread(items)))
                    .distinct()
                    .limit(50)
                    .collect(toCollection(LinkedHashSet::new));
            var begin = System.nanoTime();
            availability.of(wanted, ChannelId.PARTNER);
            if (round >= 500) {
                taken.add(System.nanoTime() - begin);
            }
        }
        taken.sort(null);
        row("availability of 50 of " + items + " items, median ms", taken.get(taken.size() / 2) / 1e6);
        row("availability of 50 of " + items + " items, p99 ms (goal 20)", taken.get(taken.size() * 99 / 100) / 1e6);
    }

    private void addItems(int from, int to) {
        jdbc.sql("""
                INSERT INTO item SELECT 'LOAD-' || n, 'Thing', NULL, 'EA', 'NONE', false, now()
                FROM generate_series(:from, :to) n""").param("from", from - 1).param("to", to - 1).update();
        jdbc.sql("""
                INSERT INTO stock_position (item, node, as_of, sellable)
                SELECT 'LOAD-' || n, node, now() + interval '20 minutes', 100000000
                FROM generate_series(:from, :to) n, unnest(ARRAY['ATL', 'DFW']) AS node""").param("from", from - 1).param("to", to - 1).update();
    }

    /** Waits until channels have been told of all items, which is not what is measured, and has the server count its rows. */
    private void settle(int items) {
        jdbc.sql("ANALYZE").update(); // as the server does by itself after a minute
        await().atMost(SETTLING)
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        jdbc.sql("""
                SELECT (SELECT count(DISTINCT item) FROM availability_told WHERE item LIKE 'LOAD-%') = :items
                    AND NOT EXISTS (SELECT FROM availability_mark) AND NOT EXISTS (SELECT FROM outbox_record)""").param("items", items).query(Boolean.class).single());
    }

    /** So many times the holds that stand, spread over all items. */
    private void addHolds(int times) {
        jdbc.sql("""
                WITH new AS (
                    INSERT INTO stock_hold_line (hold_id, line_number, item, node, channel, open, lapses_at)
                    SELECT 'X' || again || '-' || hold_id, 1, item, node, channel, open, lapses_at
                    FROM stock_hold_line, generate_series(2, :times) again WHERE open > 0 RETURNING *
                ), noted AS (
                    INSERT INTO reservation (hold_id, line_number, item, node, kind, quantity, cause, occurred_at, recorded_at)
                    SELECT hold_id, 1, item, node, 'SOFT', open, 'hold', now(), now() FROM new
                ), holds AS (
                    INSERT INTO stock_hold (hold_id, channel, lapses_at, created_at)
                    SELECT hold_id, channel, lapses_at, now() FROM new
                )
                UPDATE stock_position position SET soft = soft + per.open, reservable = reservable + per.open
                FROM (SELECT item, node, sum(open) AS open FROM new GROUP BY item, node) per
                WHERE per.item = position.item AND per.node = position.node""").param("times", times).update();
    }

    private static double pgbench() throws IOException, InterruptedException {
        var port = Integer.toString(DurablePostgres.SERVER.getPort());
        pgbench("-i", "-q", "-s", "20", "-p", port);
        var output = pgbench("-N", "-c", "" + CLIENTS, "-j", "2", "-T", "" + SECONDS, "-M", "prepared", "-p", port);
        var tps = Pattern.compile("tps = ([0-9.]+) \\(without").matcher(output);
        assertThat(tps.find()).as(output).isTrue();
        row(
                "pgbench -N -M prepared transactions per second, " + CLIENTS + " clients",
                Double.parseDouble(tps.group(1)));
        return Double.parseDouble(tps.group(1));
    }

    private static String pgbench(String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(
                        Stream.of("pgbench", "-h", "127.0.0.1", "-U", "postgres"),
                        Stream.concat(Arrays.stream(arguments), Stream.of("postgres")))
                .toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static int spread(int items) {
        return ThreadLocalRandom.current().nextInt(items);
    }

    private static ItemNumber number(int item) {
        return new ItemNumber("LOAD-" + item);
    }

    private static AllocationRequest.Line line(int item) {
        return new AllocationRequest.Line(1, number(item), Quantity.of(1, UnitOfMeasure.EACH));
    }

    private static void row(String what, double figure) {
        IO.println("%-72s %12.2f".formatted(what, figure));
    }
}
