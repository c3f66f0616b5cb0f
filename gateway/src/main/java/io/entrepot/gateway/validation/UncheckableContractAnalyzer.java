package io.entrepot.gateway.validation;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the gateway which operation of which contract cannot be checked. */
class UncheckableContractAnalyzer extends AbstractFailureAnalyzer<UncheckableContract> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UncheckableContract cause) {
        var sentences =
                cause.sentences().stream().map(sentence -> "  - " + sentence).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "Requests cannot be held against their contracts:\n\n" + sentences,
                "Publish a contract that says what the route offers, or mend entrepot.gateway.routes; docs/edge.md tells what "
                        + "a contract may use.",
                cause);
    }
}
