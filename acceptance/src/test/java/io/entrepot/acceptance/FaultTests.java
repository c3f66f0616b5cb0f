package io.entrepot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong on the way: an order waits, completes, and is done once in every system. */
class FaultTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final List<String> ITEMS = List.of("SKU-0008", "SKU-0009", "SKU-0011", "SKU-0012");

    private static final List<String> SERVICES = List.of(
            "orders",
            "inventory",
            "visibility",
            "partner",
            "gateway",
            "erp-business-central",
            "wms-shiphero",
            "carrier-easypost");

    private final Partner acme = Running.partner("acme-retail");
    private final Sandbox sandbox = Running.sandbox();

    @BeforeEach
    void awaitStock() {
        ITEMS.forEach(acme::awaitStock);
    }

    @AfterEach
    void mend() {
        sandbox.mend();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unavailable", "tooManyRequests"})
    void outlastsAnErpThatDoesNotServe(String fault) {
        sandbox.fault("erp", "{\"%s\":{\"seconds\":12}}".formatted(fault));

        completesOnce(acme.ordered(Partner.order("PO-ERP", "SKU-0008", 1)));
    }

    @Test
    void postsOnceWhenTheErpsAnswersAreLost() {
        sandbox.fault("erp", "{\"answerLost\":{\"count\":3}}");

        completesOnce(acme.ordered(Partner.order("PO-LOST", "SKU-0009", 1)));
    }

    @Test
    void absorbsRepeatedAndReorderedWebhooks() {
        sandbox.fault(
                "wms", "{\"duplicateWebhooks\":{\"copies\":2},\"reorderWebhooks\":{\"size\":3,\"milliseconds\":500}}");
        sandbox.fault("carrier", "{\"duplicateWebhooks\":{\"copies\":2,\"newMessageId\":true}}");

        completesOnce(acme.ordered(Partner.order("PO-TWICE", "SKU-0011", 1)));
    }

    @Test
    void refusesAWebhookWithABadSignature() {
        var hook = Running.platform().gatewayUrl().resolve("/hooks/wms-shiphero/ATL/shipment-update");
        var forged = Http.send(Http.post(hook, "application/json", "{\"webhook_type\":\"Shipment Update\"}")
                .header("x-shiphero-hmac-sha256", "AAAA"));

        assertThat(forged.status()).isEqualTo(401);
        var carrier = Http.send(Http.post(
                        URI.create(Running.platform().gatewayUrl() + "/hooks/carrier-easypost"),
                        "application/json",
                        "{}")
                .header("X-Hmac-Signature", "hmac-sha256-hex=00"));
        assertThat(carrier.status()).isEqualTo(401);
    }

    /** One after the other, without waiting for an order before the next service falls. */
    @Test
    void completesEveryOrderInWhoseMiddleAServiceWasKilled() {
        var orders = new LinkedHashMap<String, String>();

        SERVICES.forEach(service -> orders.put(service, orderedAndKilled(service)));

        orders.forEach((service, order) -> completesOnce(order));
    }

    private String orderedAndKilled(String service) {
        var order = acme.ordered(Partner.order("PO-KILL-" + service, "SKU-0012", 1));
        await("leg of the order before " + service + " is killed")
                .atMost(PATIENCE)
                .until(() -> !acme.get(order).text("/legs/0/legId").isEmpty());
        Running.platform().kill(service);
        Running.platform().restart(service);
        return order;
    }

    private void completesOnce(String order) {
        var delivered = acme.awaitState(order, "DELIVERED");
        var id = delivered.text("/id");
        await().atMost(PATIENCE).until(() -> acme.milestones(order).contains("POSTED_TO_FINANCE"));
        assertThat(sandbox.erpShipments(id)).hasSize(1);
        assertThat(sandbox.erpInvoices(id)).hasSize(1);
        assertThat(sandbox.warehouseOrders(delivered.text("/legs/0/legId"))).hasSize(1);
    }
}
