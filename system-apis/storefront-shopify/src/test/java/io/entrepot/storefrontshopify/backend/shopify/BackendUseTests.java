package io.entrepot.storefrontshopify.backend.shopify;

import static org.mockito.Mockito.mock;

import io.entrepot.foundation.testing.lineage.UsedQueries;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is declared of the use of Shopify is what the code asks for. */
class BackendUseTests {

    @Test
    void declaresWhatTheCodeAsksFor() {
        UsedQueries.of("io.entrepot.storefrontshopify", "storefront-shopify", "shopify", "admin")
                .held(new ShopifyStock(mock(GraphQl.class), List.of("gid://shopify/Location/1")))
                .sending(
                        "inventorySetQuantities",
                        "input",
                        "name",
                        "reason",
                        "referenceDocumentUri",
                        "quantities.inventoryItemId",
                        "quantities.locationId",
                        "quantities.quantity",
                        "quantities.changeFromQuantity")
                .sending(
                        "fulfillmentCreate",
                        "fulfillment",
                        "notifyCustomer",
                        "trackingInfo.number",
                        "trackingInfo.company",
                        "lineItemsByFulfillmentOrder.fulfillmentOrderId",
                        "lineItemsByFulfillmentOrder.fulfillmentOrderLineItems.id",
                        "lineItemsByFulfillmentOrder.fulfillmentOrderLineItems.quantity")
                .assertDeclared();
    }
}
