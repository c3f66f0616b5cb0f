package io.entrepot.servicedesk;

import io.entrepot.foundation.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

/** The service keeps to the shape that all services share. */
class ArchitectureTests {

    @Test
    void keepsToTheSharedShape() {
        ArchitectureRules.check("io.entrepot.servicedesk");
    }
}
