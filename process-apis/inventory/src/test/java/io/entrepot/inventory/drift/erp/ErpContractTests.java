package io.entrepot.inventory.drift.erp;

import io.entrepot.inventory.PublishedOperation;
import io.entrepot.inventory.drift.erp.ErpStock.Page;
import io.entrepot.inventory.drift.erp.ErpStock.Total;
import org.junit.jupiter.api.Test;

/** What drift uses of the ERP contract is published. */
class ErpContractTests {

    @Test
    void usesOnlyWhatIsPublished() {
        PublishedOperation.get("system/erp/v1", "/erp/v1/items")
                .takes("cursor", "limit")
                .answers("Items", Page.class)
                .has("Item", Total.class);
    }
}
