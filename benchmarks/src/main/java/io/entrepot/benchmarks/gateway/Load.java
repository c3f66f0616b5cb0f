package io.entrepot.benchmarks.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Calls from outside of any JVM: as many as answers allow (wrk), or at a given rate (h2load).
 *
 * @param callers connections that each wait for an answer before the next call
 */
record Load(int callers, Path folder) {

    private static final String PATH = "/partner/v2/availability?item=SKU-0001";
    /** At a given rate the tool lets all connections call in the same moment, so that many of them would measure their queue. */
    private static final int IN_STEP = 8;

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");
    private static final Pattern OUTCOME =
            Pattern.compile("requests: \\d+ total, \\d+ started, (\\d+) done, .* (\\d+) errored, (\\d+) timeout");
    private static final Pattern DATA = Pattern.compile("\\((\\d+)\\) data");

    /** Until what is called has compiled itself; how well it answers meanwhile does not count. */
    void warmUp(Peer peer, String token, Duration time) {
        asManyAsAnswersAllow(peer, token, time);
    }

    /** Calls per second; none may be refused. */
    double most(Peer peer, String token, Duration time) {
        var output = asManyAsAnswersAllow(peer, token, time);
        if (REFUSED.matcher(output).find() || output.contains("Socket errors")) {
            throw new IllegalStateException(peer.name() + " refused calls:\n" + output);
        }
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("wrk said:\n" + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private String asManyAsAnswersAllow(Peer peer, String token, Duration time) {
        return Command.outputOf(
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
    }

    /**
     * The durations of all calls at this rate, shortest first. Whether they succeeded is judged by the length of all answers
     * together: the tool knows no status of an answer without a reason phrase.
     */
    List<Duration> at(int perSecond, Peer peer, String token, Duration time, int lengthOfAnswer) {
        var log = folder.resolve("calls.log");
        try {
            Files.deleteIfExists(log);
            var output = Command.outputOf(
                    folder,
                    "h2load",
                    "--h1",
                    "--threads=1",
                    "--clients=" + IN_STEP,
                    "--rps=" + Math.max(1, perSecond / IN_STEP),
                    "--duration=" + time.toSeconds(),
                    "--header=Authorization: Bearer " + token,
                    "--log-file=" + log,
                    peer.address() + PATH);
            check(output, peer, lengthOfAnswer);
            return durations(log);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A line for each call: start, status, microseconds. */
    private static List<Duration> durations(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.map(line -> line.split("\t", -1))
                    .map(call -> Duration.ofNanos(Long.parseLong(call[2]) * 1000))
                    .sorted()
                    .toList();
        }
    }

    /** Each caller may have one call left when the time is over. */
    private void check(String output, Peer peer, int lengthOfAnswer) {
        var outcome = OUTCOME.matcher(output);
        var data = DATA.matcher(output);
        if (!outcome.find()
                || !data.find()
                || !outcome.group(2).equals("0")
                || !outcome.group(3).equals("0")
                || Math.abs(Long.parseLong(data.group(1)) / lengthOfAnswer - Long.parseLong(outcome.group(1)))
                        > IN_STEP) {
            throw new IllegalStateException(peer.name() + " failed calls:\n" + output);
        }
    }
}
