package io.entrepot.threeplx12;

import io.entrepot.foundation.testing.lineage.UsedFiles;
import org.junit.jupiter.api.Test;

/** What is declared of the files that are exchanged with third-party warehouses is what the code writes and reads. */
class BackendUseTests {

    private static final String BASE = "io.entrepot.threeplx12";

    @Test
    void declaresWhatTheCodeExchanges() {
        UsedFiles.of(BASE, "threepl-x12", "third-party-warehouse", "src/main/resources/x12")
                .sent("940", BASE + ".fulfilment.ShippingOrder")
                .sent("943", BASE + ".notice.ShipmentAdvice")
                .sent("997", BASE + ".exchange.Acknowledging")
                .received("944", BASE + ".notice.HearingReceiptAdvice")
                .received("945", BASE + ".fulfilment.HearingShippingAdvice")
                .received("846", BASE + ".stock.HearingInventoryAdvice")
                .received("947", BASE + ".stock.HearingAdjustments")
                .received("997", BASE + ".exchange.Acknowledging")
                .assertDeclared();
    }
}
