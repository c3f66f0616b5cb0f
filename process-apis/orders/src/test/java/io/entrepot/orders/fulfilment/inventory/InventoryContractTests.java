package io.entrepot.orders.fulfilment.inventory;

import io.entrepot.foundation.testing.ConsumedContract;
import org.junit.jupiter.api.Test;

/** The client asks only what inventory publishes. */
class InventoryContractTests {

    @Test
    void isServedByThePublishedContract() {
        ConsumedContract.of("process", "inventory", 1).assertServes(InventoryApi.class);
    }
}
