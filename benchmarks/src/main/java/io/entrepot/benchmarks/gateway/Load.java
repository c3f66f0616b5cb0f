package io.entrepot.benchmarks.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Calls from outside of any JVM: as many as answers allow (wrk), or at a given rate (h2load).
 *
 * @param callers connections that each wait for an answer before the next call
 */
record Load(int callers, Path folder) {

    private static final String PATH = "/partner/v2/availability?item=SKU-0001";
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");
    private static final String SUCCEEDED = "200";
    private static final String UNANSWERED = "0"; // when the time was over

    /** Calls per second; none may be refused. */
    double most(Peer peer, String token, Duration time) {
        var output = Command.outputOf(
                folder,
                "wrk",
                "--threads",
                "1",
                "--connections",
                Integer.toString(callers),
                "--duration",
                time.toSeconds() + "s",
                "--timeout",
                "10s",
                "--header",
                "Authorization: Bearer " + token,
                peer.address() + PATH);
        if (REFUSED.matcher(output).find() || output.contains("Socket errors")) {
            throw new IllegalStateException(peer.name() + " refused calls:\n" + output);
        }
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("wrk said:\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    /** The durations of all calls at this rate, shortest first. */
    List<Duration> at(int perSecond, Peer peer, String token, Duration time) {
        var log = folder.resolve("calls.log");
        try {
            Files.deleteIfExists(log);
            Command.outputOf(
                    folder,
                    "h2load",
                    "--h1",
                    "--threads=1",
                    "--clients=" + callers,
                    "--rps=" + Math.max(1, perSecond / callers),
                    "--duration=" + time.toSeconds(),
                    "--header=Authorization: Bearer " + token,
                    "--log-file=" + log,
                    peer.address() + PATH);
            return durations(log, peer);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** A line for each call: start, status, microseconds. Each caller may have one call left when the time is over. */
    private List<Duration> durations(Path log, Peer peer) throws IOException {
        try (var lines = Files.lines(log)) {
            var calls = lines.map(line -> line.split("\t", -1)).toList();
            check(calls, peer);
            return calls.stream()
                    .filter(call -> call[1].equals(SUCCEEDED))
                    .map(call -> Duration.ofNanos(Long.parseLong(call[2]) * 1000))
                    .sorted()
                    .toList();
        }
    }

    private void check(List<String[]> calls, Peer peer) {
        var failed = calls.stream()
                .map(call -> call[1])
                .filter(status -> !status.equals(SUCCEEDED))
                .toList();
        if (failed.size() > callers || failed.stream().anyMatch(status -> !status.equals(UNANSWERED))) {
            throw new IllegalStateException(peer.name() + " failed " + failed.size() + " calls: " + Set.copyOf(failed));
        }
    }
}
