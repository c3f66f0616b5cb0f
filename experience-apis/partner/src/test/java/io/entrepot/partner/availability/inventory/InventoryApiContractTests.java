package io.entrepot.partner.availability.inventory;

import io.entrepot.foundation.testing.ConsumedContract;
import org.junit.jupiter.api.Test;

/** What partners' availability uses of inventory is in its published contract. */
class InventoryApiContractTests {

    @Test
    void usesWhatIsPublished() {
        ConsumedContract.of("process", "inventory", 1).assertServes(InventoryApi.class);
    }
}
