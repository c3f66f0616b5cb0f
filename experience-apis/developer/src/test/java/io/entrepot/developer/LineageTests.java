package io.entrepot.developer;

import io.entrepot.foundation.testing.lineage.UsedServices;
import org.junit.jupiter.api.Test;

/** What is told of the use of other services is what the code uses. */
class LineageTests {

    @Test
    void tellsWhatTheCodeUses() {
        UsedServices.of("io.entrepot.developer", "developer").assertDeclared();
    }
}
