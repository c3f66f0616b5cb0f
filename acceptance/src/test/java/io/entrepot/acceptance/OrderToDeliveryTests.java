package io.entrepot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A partner orders and sees it shipped, delivered and posted; every system ends in the right state. */
class OrderToDeliveryTests {

    private static final String ITEM = "SKU-0002";

    private final Partner acme = Running.partner("acme-retail");
    private final Sandbox sandbox = Running.sandbox();

    @Test
    void bringsAnOrderFromAvailabilityToInvoice() {
        acme.awaitStock(ITEM);
        var before = acme.available(ITEM);
        var erpBefore = sandbox.erpStock(ITEM);

        var order = acme.ordered(Partner.order("PO-ACC-1", ITEM, 2));
        var delivered = acme.awaitState(order, "DELIVERED");

        var id = delivered.text("/id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> acme.milestones(order).contains("POSTED_TO_FINANCE"));
        assertThat(acme.milestones(order))
                .contains("ORDER_ACCEPTED", "RESERVED", "RELEASED", "ACKNOWLEDGED", "PICK_CONFIRMED", "PACKED")
                .contains("SHIPMENT_DEPARTED", "POSTED_TO_FINANCE", "IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED");
        assertThat(delivered.text("/shipments/0/carrier")).isEqualTo("UPS");
        assertThat(delivered.text("/shipments/0/trackingNumber")).isNotEmpty();
        assertThat(sandbox.erpShipments(id)).hasSize(1);
        assertThat(sandbox.erpInvoices(id)).hasSize(1);
        assertThat(sandbox.warehouseOrders(delivered.text("/legs/0/legId"))).hasSize(1);
        assertThat(sandbox.erpStock(ITEM)).isEqualTo(erpBefore - 2);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(acme.available(ITEM)).isLessThanOrEqualTo(before - 2));
    }

    @Test
    void findsTheOrderByItsReference() {
        acme.awaitStock("SKU-0003");
        acme.ordered(Partner.order("PO-ACC-REF", "SKU-0003", 1));

        var page = acme.get("/partner/v2/orders?reference=PO-ACC-REF");

        assertThat(page.body().at("/orders")).hasSize(1);
        assertThat(page.text("/orders/0/reference")).isEqualTo("PO-ACC-REF");
    }

    @Test
    void holdsTheOrderOfAPartnerWithoutCredit() {
        acme.awaitStock("SKU-0004");
        var slow = Running.partner("slow-payer");

        var order = slow.ordered(Partner.order("PO-ACC-CREDIT", "SKU-0004", 1));
        var held = slow.awaitState(order, "ON_HOLD");

        assertThat(held.text("/stateReason")).isEqualTo("CREDIT_REJECTED");
        assertThat(sandbox.erpOrders(held.text("/id"))).isEmpty();
        assertThat(slow.cancel(order).status()).isEqualTo(202);
        slow.awaitState(order, "CANCELLED");
    }

    @Test
    void cancelsBeforeTheGoodsLeave() {
        acme.awaitStock("SKU-0005");
        sandbox.fault("wms", "{\"holdWorker\":{\"step\":\"pick\",\"match\":\"ORD\"}}");
        try {
            var order = acme.ordered(Partner.order("PO-ACC-CANCEL", "SKU-0005", 3));
            var id = acme.get(order).text("/id");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> acme.milestones(order).contains("ACKNOWLEDGED"));

            assertThat(acme.cancel(order).status()).isEqualTo(202);
            var cancelled = acme.awaitState(order, "CANCELLED");

            assertThat(cancelled.text("/stateReason")).isEqualTo("CANCELLED_BY_PARTNER");
            assertThat(sandbox.erpOrders(id)).isEmpty();
            assertThat(sandbox.erpInvoices(id)).isEmpty();
        } finally {
            sandbox.mend();
        }
    }
}
