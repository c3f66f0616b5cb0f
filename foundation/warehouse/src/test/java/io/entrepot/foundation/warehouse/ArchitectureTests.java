package io.entrepot.foundation.warehouse;

import io.entrepot.foundation.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** Features of the adapters know these packages, so they keep to the shape of features. */
class ArchitectureTests {

    @Test
    void keepsTheSharedRules() {
        ArchitectureRules.check("io.entrepot.foundation.warehouse");
    }
}
