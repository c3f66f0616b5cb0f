package io.entrepot.benchmarks.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the gateway beside HAProxy, a stock Spring Cloud Gateway and nginx: most calls per second, and p99 at half of ours. */
public final class GatewayComparison {

    /** After 15 s a JVM under this load still compiles as much as it serves. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private final int callers;
    private final Duration time;
    private final int rounds;

    public GatewayComparison(int callers, Duration time, int rounds) {
        this.callers = callers;
        this.time = time;
        this.rounds = rounds;
    }

    /** Figures by what they measure, in the order in which they are to be read. */
    public Map<String, String> run() {
        var folder = emptied(Path.of("benchmarks/target/gateway").toAbsolutePath());
        try (var arena = new Arena(Path.of(""), folder)) {
            arena.startRedis();
            var nginx = arena.nginx();
            var haproxy = arena.haproxy();
            var stock = arena.stock();
            var ours = arena.ours();
            var load = new Load(callers, folder);
            var rates = rates(List.of(nginx, haproxy, stock, ours), load);
            var figures = new LinkedHashMap<String, String>();
            rates.forEach((peer, rate) -> figures.put(peer.name(), "%.0f calls/s".formatted(rate)));
            double mine = rates.getOrDefault(ours, 0.0);
            figures.put("ours / HAProxy (goal 0.5)", "%.2f".formatted(mine / rates.getOrDefault(haproxy, 0.0)));
            figures.put("ours / stock (goal 4)", "%.2f".formatted(mine / rates.getOrDefault(stock, 0.0)));
            addLatencies((int) (mine / 2), nginx, ours, load, figures);
            return figures;
        }
    }

    /** The median of the rounds; round by round, so that whatever else the machine does meets all of them. */
    private Map<Peer, Double> rates(List<Peer> peers, Load load) {
        peers.forEach(peer -> load.warmUp(peer, Arena.token(), WARM_UP));
        var rates = new LinkedHashMap<Peer, List<Double>>();
        for (int round = 0; round < rounds; round++) {
            for (var peer : peers) {
                var rate = load.most(peer, Arena.token(), time);
                System.err.printf("round %d: %s %.0f/s%n", round + 1, peer.name(), rate);
                rates.computeIfAbsent(peer, key -> new ArrayList<>()).add(rate);
            }
        }
        var medians = new LinkedHashMap<Peer, Double>();
        rates.forEach((peer, measured) -> medians.put(peer, median(measured)));
        return medians;
    }

    private void addLatencies(int perSecond, Peer nginx, Peer ours, Load load, Map<String, String> figures) {
        var plain = load.at(perSecond, nginx, Arena.token(), time, Arena.answerLength());
        var mine = load.at(perSecond, ours, Arena.token(), time, Arena.answerLength());
        figures.put("calls at half load, counted", "%d/s, %d and %d".formatted(perSecond, plain.size(), mine.size()));
        figures.put("median at half load, nginx / ours", milliseconds(plain, 0.5) + " / " + milliseconds(mine, 0.5));
        figures.put("p99 at half load, nginx / ours", milliseconds(plain, 0.99) + " / " + milliseconds(mine, 0.99));
        figures.put(
                "p99 added (goal 3 ms)",
                "%.1f ms"
                        .formatted((quantile(mine, 0.99)
                                        .minus(quantile(plain, 0.99))
                                        .toNanos()
                                / 1e6)));
    }

    private static String milliseconds(List<Duration> sorted, double share) {
        return "%.1f ms".formatted(quantile(sorted, share).toNanos() / 1e6);
    }

    private static Duration quantile(List<Duration> sorted, double share) {
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static Path emptied(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var old = Files.list(folder)) {
                old.filter(Files::isRegularFile).forEach(GatewayComparison::delete);
            }
            return folder;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
