package io.entrepot.inventory.allocation;

import static java.util.stream.Collectors.joining;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.inventory.allocation.Decision.Considered;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Serves the lines for which the caller insists on a node: from that node or not at all, with the reason. */
final class PinnedLines {

    private PinnedLines() {}

    /**
     * What is left to do.
     *
     * @param free the lines that any node may serve
     * @param rest the candidates without what pinned lines took
     * @param reasons why a pinned line is short
     */
    record Served(Demand free, List<Distribution.Share> shares, List<Candidate> rest, Map<Integer, String> reasons) {}

    static Served serve(Demand wanted, List<Candidate> admitted, List<Considered> considered) {
        var free = new ArrayList<Demand.Line>();
        var shares = new ArrayList<Distribution.Share>();
        var rest = new ArrayList<>(admitted);
        var reasons = new HashMap<Integer, String>();
        for (var line : wanted.lines()) {
            var node = line.node();
            if (node == null) {
                free.add(line);
            } else {
                var served = take(line, node, rest, shares);
                if (served.compareTo(line.amount()) < 0) {
                    reasons.put(line.lineNumber(), reason(node, considered));
                }
            }
        }
        return new Served(new Demand(free), shares, rest, reasons);
    }

    private static BigDecimal take(
            Demand.Line line, NodeId node, List<Candidate> rest, List<Distribution.Share> shares) {
        for (int index = 0; index < rest.size(); index++) {
            var candidate = rest.get(index);
            if (candidate.node().id().equals(node)) {
                var amount = line.amount().min(candidate.promised(line.item().number()));
                if (amount.signum() > 0) {
                    shares.add(new Distribution.Share(line, node, amount));
                    rest.set(index, candidate.less(line.item().number(), amount));
                }
                return amount;
            }
        }
        return BigDecimal.ZERO;
    }

    private static String reason(NodeId node, List<Considered> considered) {
        return considered.stream()
                .filter(candidate -> candidate.node().equals(node))
                .findFirst()
                .map(candidate -> candidate.isAdmitted()
                        ? node + " does not have as much"
                        : node + " is refused by " + refusals(candidate))
                .orElse(node + " is no node of the network");
    }

    private static String refusals(Considered candidate) {
        return candidate.verdicts().stream()
                .filter(verdict -> !verdict.passed())
                .map(Decision.Verdict::rule)
                .collect(joining(", "));
    }
}
