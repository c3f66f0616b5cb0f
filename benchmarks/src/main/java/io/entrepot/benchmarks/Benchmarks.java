package io.entrepot.benchmarks;

import io.entrepot.benchmarks.gateway.GatewayComparison;
import io.entrepot.local.Options;
import io.entrepot.local.Platform;
import java.nio.file.Path;
import java.time.Duration;

/** Starts the platform on a state of its own, measures what was asked for, and stops it. */
final class Benchmarks {

    private static final int ORDERS = 200;
    private static final int CALLERS = 8;
    private static final int WEBHOOKS = 30;
    private static final int COUNTS = 300;
    private static final int CONNECTIONS = 64;
    private static final int SECONDS = 10;
    private static final int ROUNDS = 3;

    private static final String HELP = """
            usage: benchmarks/run platform [orders [callers [webhooks]]]
                   benchmarks/run edge [counts]
                   benchmarks/run reservations [clients [seconds]]
                   benchmarks/run nightly
                   benchmarks/run limits [callers [seconds [budget in ms]]]
                   benchmarks/run gateway [callers [seconds [rounds]]]

            platform  starts the platform twice in benchmarks/target/platform (once with an empty state, once warm) and prints
                      the time to ready, the memory of all its processes, orders per second accepted and completed, and the
                      time from a warehouse's webhook to the milestone at the edge; defaults: %d orders, %d callers, %d webhooks
            edge      starts the platform once and prints the time from a count in a warehouse, told by webhook, to the
                      availability that a partner reads; a hundred that are not counted go before; default: %d counts
            reservations  reservations per second beside pgbench on one durable server, availability of 50 items, and what
                      ten times the items and the open reservations cost; defaults: 16 clients, 20 seconds each
            nightly   an 846 of 50 000 lines, three nights: from the partner's server to the topic, from there to the positions
            limits    one hot consumer through Redis beside a proxy per call; Redis paused and killed under load
            gateway   the gateway beside HAProxy, a stock Spring Cloud Gateway and nginx in front of the same service, with
                      tokens, limits in Redis, validation and usage on; defaults: %d callers, %d seconds each, %d rounds
            """.formatted(ORDERS, CALLERS, WEBHOOKS, COUNTS, CONNECTIONS, SECONDS, ROUNDS);

    private Benchmarks() {}

    static void main(String[] arguments) {
        var what = arguments.length == 0 ? "--help" : arguments[0];
        switch (what) {
            case "platform" ->
                platform(number(arguments, 1, ORDERS), number(arguments, 2, CALLERS), number(arguments, 3, WEBHOOKS));
            case "edge" -> edge(number(arguments, 1, COUNTS));
            case "gateway" ->
                gateway(number(arguments, 1, CONNECTIONS), number(arguments, 2, SECONDS), number(arguments, 3, ROUNDS));
            default -> IO.print(HELP);
        }
    }

    private static void platform(int orders, int callers, int webhooks) {
        try (var cold = Platform.start(options())) {
            row(
                    "time to ready, empty state",
                    "%.1f s".formatted(cold.timeToReady().toMillis() / 1000.0));
        }
        try (var platform = Platform.start(options().withFresh(false))) {
            measure(platform, orders, callers, webhooks);
        }
    }

    private static void edge(int counts) {
        try (var platform = Platform.start(options())) {
            new EdgeLatency(new PartnerClient(platform), counts).run().forEach(Benchmarks::row);
        }
    }

    private static void gateway(int connections, int seconds, int rounds) {
        new GatewayComparison(connections, Duration.ofSeconds(seconds), rounds)
                .run()
                .forEach(Benchmarks::row);
    }

    private static Options options() {
        return Options.forTests(Path.of("benchmarks/target/platform"));
    }

    private static void measure(Platform platform, int orders, int callers, int webhooks) {
        row(
                "time to ready, warm state",
                "%.1f s".formatted(platform.timeToReady().toMillis() / 1000.0));
        row("memory of all processes at rest (PSS)", Memory.ofChildren() + " MB");
        var partner = new PartnerClient(platform);
        partner.awaitStock("SKU-0001");
        new OrderLoad(partner, orders, callers).run().forEach(Benchmarks::row);
        new WebhookLatency(partner, webhooks).run().forEach(Benchmarks::row);
        row("memory of all processes after the load (PSS)", Memory.ofChildren() + " MB");
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    private static void row(String what, String figure) {
        IO.println("%-60s %s".formatted(what, figure));
    }
}
