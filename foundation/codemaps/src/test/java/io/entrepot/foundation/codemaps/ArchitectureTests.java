package io.entrepot.foundation.codemaps;

import io.entrepot.foundation.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** Features know this package, so it keeps to the shape of a feature. */
class ArchitectureTests {

    @Test
    void keepsToTheShapeOfAFeature() {
        ArchitectureRules.checkModule("io.entrepot.foundation.codemaps");
    }
}
