package io.entrepot.foundation.lifecycle;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the gateway what contradicts what, instead of where in the code it was noticed. */
class ContradictionAnalyzer extends AbstractFailureAnalyzer<ContradictoryLifecycle> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, ContradictoryLifecycle cause) {
        var sentences =
                cause.sentences().stream().map(sentence -> "  - " + sentence).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "lifecycle.yaml contradicts itself or the routes:\n\n" + sentences,
                "Mend openapi/lifecycle.yaml or entrepot.gateway.routes; docs/lifecycle.md tells what belongs together.",
                cause);
    }
}
