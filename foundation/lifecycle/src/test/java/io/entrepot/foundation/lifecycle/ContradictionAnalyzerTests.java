package io.entrepot.foundation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** A gateway that does not start says what to mend. */
class ContradictionAnalyzerTests {

    @Test
    void listsEveryContradictionAtTheStart() {
        var failure = new IllegalStateException(
                "a bean could not be made", new ContradictoryLifecycle(List.of("one is wrong", "another, too")));

        var analyses = registered()
                .filter(ContradictionAnalyzer.class::isInstance)
                .map(analyzer -> Objects.requireNonNull(analyzer.analyze(failure)));

        assertThat(analyses).singleElement().satisfies(analysis -> {
            assertThat(analysis.getDescription()).contains("  - one is wrong\n  - another, too");
            assertThat(analysis.getAction()).contains("docs/lifecycle.md");
        });
    }

    /** Those of others that need a running context are passed over. */
    private static Stream<FailureAnalyzer> registered() {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, notMadeHere) -> {})
                .stream();
    }
}
