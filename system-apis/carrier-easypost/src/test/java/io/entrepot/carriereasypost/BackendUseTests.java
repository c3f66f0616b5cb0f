package io.entrepot.carriereasypost;

import io.entrepot.foundation.testing.lineage.UsedBackend;
import org.junit.jupiter.api.Test;

/** What is declared of the use of EasyPost is what the code uses. */
class BackendUseTests {

    @Test
    void declaresWhatTheCodeUses() {
        UsedBackend.of("io.entrepot.carriereasypost", "carrier-easypost", "easypost")
                .contract("v2", "")
                .assertDeclared();
    }
}
