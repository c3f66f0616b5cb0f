package io.entrepot.erpbusinesscentral;

import io.entrepot.foundation.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** The service keeps the rules that all services keep. */
class ArchitectureTests {

    @Test
    void keepsTheRules() {
        ArchitectureRules.check("io.entrepot.erpbusinesscentral");
    }
}
