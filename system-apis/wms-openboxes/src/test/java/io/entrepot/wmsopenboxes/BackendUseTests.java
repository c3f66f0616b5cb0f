package io.entrepot.wmsopenboxes;

import io.entrepot.foundation.testing.lineage.UsedBackend;
import org.junit.jupiter.api.Test;

/** What is declared of the use of OpenBoxes is what the code uses; its answers are read field by field, so that all of them counts. */
class BackendUseTests {

    @Test
    void declaresWhatTheCodeUses() {
        UsedBackend.of("io.entrepot.wmsopenboxes", "wms-openboxes", "openboxes")
                .contract("api", "/openboxes/api")
                .assertDeclared();
    }
}
