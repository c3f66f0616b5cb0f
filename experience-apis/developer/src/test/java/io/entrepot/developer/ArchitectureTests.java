package io.entrepot.developer;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.entrepot.foundation.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** The service keeps the rules of all services. */
class ArchitectureTests {

    @Test
    void keepsTheRulesOfAllServices() {
        assertThatCode(() -> ArchitectureRules.check("io.entrepot.developer")).doesNotThrowAnyException();
    }
}
