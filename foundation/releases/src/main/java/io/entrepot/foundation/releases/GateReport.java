package io.entrepot.foundation.releases;

import io.entrepot.foundation.impact.Impact.Hit;
import io.entrepot.foundation.releases.gate.Standing;
import java.io.PrintStream;
import java.util.List;

/** Where we stand with releases, in words. */
record GateReport(PrintStream out) {

    void print(List<Standing> standings) {
        if (standings.isEmpty()) {
            out.println("No release is declared in openapi/backend-releases.yaml.");
        }
        standings.forEach(this::print);
    }

    private void print(Standing standing) {
        var release = standing.release();
        out.println("%s to %s, until %s (%s): %d open, %d accepted"
                .formatted(
                        release.backend(),
                        release.to().getFileName(),
                        release.deadline(),
                        release.owner().team(),
                        standing.open().size(),
                        standing.accepted().size()));
        standing.open().forEach(hit -> print("open", hit));
        standing.accepted().forEach(hit -> print("accepted", hit));
        standing.idle()
                .forEach(acceptance -> out.println("  remove    the acceptance of %s %s, which nothing needs"
                        .formatted(acceptance.operation(), acceptance.code())));
    }

    private void print(String state, Hit hit) {
        out.println("  %-8s  %s: %s [%s]".formatted(state, hit.operation(), hit.words(), hit.code()));
    }
}
