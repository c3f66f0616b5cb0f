package io.entrepot.benchmarks;

import io.entrepot.local.Options;
import io.entrepot.local.Platform;
import java.nio.file.Path;
import java.util.List;

/** Starts the platform on a state of its own, measures what was asked for, and stops it. */
final class Benchmarks {

    private static final int ORDERS = 200;
    private static final int CALLERS = 8;
    private static final int WEBHOOKS = 30;

    private static final String HELP = """
            usage: benchmarks/run [orders [callers [webhooks]]]

            Starts the platform twice in benchmarks/target/platform (once with an empty state, once warm) and prints the time to
            ready, the memory of all its processes, orders per second accepted and completed, and the time from a
            warehouse's webhook to the milestone at the edge. Defaults: %d orders, %d callers, %d webhooks.
            """.formatted(ORDERS, CALLERS, WEBHOOKS);

    private Benchmarks() {}

    static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            IO.print(HELP);
            return;
        }
        var orders = number(arguments, 0, ORDERS);
        var callers = number(arguments, 1, CALLERS);
        var webhooks = number(arguments, 2, WEBHOOKS);
        var options = Options.forTests(Path.of("benchmarks/target/platform"));
        try (var cold = Platform.start(options)) {
            row(
                    "time to ready, empty state",
                    "%.1f s".formatted(cold.timeToReady().toMillis() / 1000.0));
        }
        try (var platform = Platform.start(options.withFresh(false))) {
            measure(platform, orders, callers, webhooks);
        }
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
