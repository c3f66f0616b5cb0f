package io.entrepot.erpbusinesscentral;

import io.entrepot.foundation.testing.lineage.UsedBackend;
import org.junit.jupiter.api.Test;

/** What is declared of the use of Business Central is what the code uses. */
class BackendUseTests {

    @Test
    void declaresWhatTheCodeUses() {
        UsedBackend.of("io.entrepot.erpbusinesscentral", "erp-business-central", "business-central")
                .contract("api/v2.0", "/api/v2.0", "/api/v2.0/companies({company})")
                .contract("api/entrepot/supplychain/v1.0", "/api/entrepot/supplychain/v1.0/companies({company})")
                .filtering("items", "number", "type")
                .filtering("itemUnits", "itemNumber")
                .filtering("itemTrackings", "itemNumber")
                .assertDeclared();
    }
}
