package io.entrepot.foundation.releases;

import io.entrepot.foundation.contracts.compatibility.Verdict;
import io.entrepot.foundation.impact.Impact;
import io.entrepot.foundation.impact.Impact.Hit;
import io.entrepot.foundation.impact.Impact.Reached;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
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
        out.println("Owner: %s %s"
                .formatted(impact.owner().team(), impact.owner().contact())
                .strip());
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
        out.println("  " + operation + calls(hits.getFirst()));
        hits.forEach(hit -> out.println("    %s [%s]".formatted(hit.words(), hit.code())));
    }

    private String calls(Hit hit) {
        return impact.backendCallsKnown() ? "  (called %d times in the last 30 days)".formatted(hit.calls()) : "";
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
        if (!impact.backendCallsKnown()) {
            out.println("  (by what the code can do; what was seen to happen is unknown, see --help)");
        }
        impact.reached()
                .forEach(reached -> out.println("  %-10s  %-9s  %s%s  (%s)%s"
                        .formatted(
                                reached.layer(),
                                lower(reached.basis()),
                                reached.entry().contains(" /") ? "" : reached.service() + ": ",
                                reached.entry(),
                                reached.owner().team(),
                                calls(reached))));
        out.println("Partners: " + partners());
    }

    private static String lower(Impact.Basis basis) {
        return basis.name().toLowerCase(Locale.ROOT);
    }

    private String calls(Reached reached) {
        var calls = impact.callsKnown() && reached.layer().equals("experience")
                ? "  %d calls".formatted(sum(reached.callers()))
                : "";
        return reached.backendCalls().isEmpty()
                ? calls
                : calls + "  %d calls of the backend".formatted(sum(reached.backendCalls()));
    }

    private static long sum(Map<String, Long> calls) {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Nobody told how often is not the same as never. */
    private String partners() {
        if (!impact.callsKnown() && !impact.backendCallsKnown()) {
            return "calls unknown (no --usage, no ENTREPOT_GOVERNANCE_URL)";
        }
        return impact.partners().isEmpty()
                ? "nobody called in the last 30 days"
                : impact.partners().stream().map(this::partner).collect(Collectors.joining(", "));
    }

    private String partner(Impact.Partner partner) {
        return impact.backendCallsKnown()
                ? "%s (%s, %d calls and %d of the backend in the last 30 days)"
                        .formatted(partner.consumer(), lower(partner.basis()), partner.calls(), partner.backendCalls())
                : "%s (%d calls in the last 30 days)".formatted(partner.consumer(), partner.calls());
    }
}
