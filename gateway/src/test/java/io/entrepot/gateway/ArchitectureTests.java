package io.entrepot.gateway;

import io.entrepot.foundation.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** The gateway keeps the rules that all services share. */
class ArchitectureTests {

    @Test
    void keepsTheSharedRules() {
        ArchitectureRules.check("io.entrepot.gateway");
    }
}
