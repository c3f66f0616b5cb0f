package io.entrepot.wmsopenboxes;

import io.entrepot.foundation.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** The service keeps the rules that all services share. */
class ArchitectureTests {

    @Test
    void keepsTheSharedRules() {
        ArchitectureRules.check("io.entrepot.wmsopenboxes");
    }
}
