package io.entrepot.orders;

import io.entrepot.foundation.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** The service keeps the rules of the house. */
class ArchitectureTests {

    @Test
    void keepsTheRules() {
        ArchitectureRules.check("io.entrepot.orders");
    }
}
