package io.entrepot.inventory.supply.erp;

import io.entrepot.foundation.testing.ConsumedContract;
import org.junit.jupiter.api.Test;

/** What supply uses of the ERP contract is published. */
class PurchaseOrderContractTests {

    @Test
    void usesOnlyWhatIsPublished() {
        ConsumedContract.of("system", "erp", 1).assertServes(ErpPurchaseOrders.class);
    }
}
