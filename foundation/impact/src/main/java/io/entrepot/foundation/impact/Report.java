package io.entrepot.foundation.impact;

import io.entrepot.foundation.contracts.compatibility.Verdict;
import io.entrepot.foundation.impact.Impact.Hit;
import io.entrepot.foundation.impact.Impact.Reached;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An impact in words. */
final class Report {

    private final Impact impact;
    private final PrintStream out;

    Report(Impact impact, PrintStream out) {
        this.impact = impact;
        this.out = out;
    }

    void print() {
        var whole = impact.whole();
        out.println("%s: %d operations, before %d; %d changes, %d of them breaking; we use %d operations"
                .formatted(
                        impact.contract(),
                        whole.operationsAfter(),
                        whole.operationsBefore(),
                        whole.changes(),
                        whole.breaking(),
                        impact.usedOperations()));
        List.of(Verdict.values()).forEach(this::printHits);
        printReached();
        out.println("Deadline: " + (impact.deadline() == null ? "not stated" : impact.deadline()));
        out.println(impact.isBreaking() ? "What we use breaks." : "Nothing that we use breaks.");
    }

    private void printHits(Verdict verdict) {
        var hits =
                impact.hits().stream().filter(hit -> hit.verdict() == verdict).toList();
        if (!hits.isEmpty()) {
            out.println();
            out.println("%s in what we use: %d".formatted(capital(verdict.toString()), hits.size()));
            hits.stream()
                    .collect(Collectors.groupingBy(Hit::operation, TreeMap::new, Collectors.toList()))
                    .forEach(this::printOperation);
        }
    }

    private void printOperation(String operation, List<Hit> hits) {
        out.println("  " + operation);
        hits.forEach(hit -> out.println("    %s [%s]".formatted(hit.words(), hit.code())));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private void printReached() {
        if (impact.reached().isEmpty()) {
            return;
        }
        out.println();
        out.println("Reached by what breaks: %d".formatted(impact.reached().size()));
        impact.reached()
                .forEach(reached -> out.println("  %-10s  %s%s  (%s)%s"
                        .formatted(
                                reached.layer(),
                                reached.entry().contains(" /") ? "" : reached.service() + ": ",
                                reached.entry(),
                                reached.owner().team(),
                                calls(reached))));
        out.println("Partners: " + partners());
    }

    private String calls(Reached reached) {
        return impact.callsKnown() && reached.layer().equals("experience")
                ? "  %d calls"
                        .formatted(reached.callers().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                : "";
    }

    /** Nobody told how often is not the same as never. */
    private String partners() {
        if (!impact.callsKnown()) {
            return "calls unknown (no --usage)";
        }
        var calls = impact.reached().stream()
                .flatMap(reached -> reached.callers().entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.summingLong(Map.Entry::getValue)));
        return calls.isEmpty()
                ? "nobody called in the last 30 days"
                : calls.entrySet().stream()
                        .map(caller ->
                                "%s (%d calls in the last 30 days)".formatted(caller.getKey(), caller.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
