package io.entrepot.inventory.drift.warehouse;

import io.entrepot.inventory.PublishedOperation;
import io.entrepot.inventory.drift.warehouse.WarehouseStock.Lying;
import io.entrepot.inventory.drift.warehouse.WarehouseStock.Page;
import io.entrepot.inventory.drift.warehouse.WarehouseStock.Position;
import org.junit.jupiter.api.Test;

/** What drift uses of the warehouse contract is published. */
class WarehouseContractTests {

    @Test
    void usesOnlyWhatIsPublished() {
        PublishedOperation.get("system/warehouse/v1", "/warehouse/v1/stock")
                .takes("node", "cursor", "limit")
                .answers("StockResponse", Page.class)
                .has("PositionResponse", Position.class)
                .has("BucketResponse", Lying.class);
    }
}
