package io.entrepot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was, and what was still to come, survives a restart. */
class StateTests {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void keepsEverythingAndGoesOnWhereItStopped() {
        try (var receiver = Receiver.start()) {
            try (var sandbox = start()) {
                sandbox.fault("wms", "{\"holdWorker\":{\"step\":\"ship\"}}");
                sandbox.fault("carrier", "{\"holdWorker\":{}}");
                sandbox.shipHero().register("Shipment Update", receiver.url("/shipped"));
                sandbox.businessCentral().post("salesOrders", "{\"customerNumber\":\"C00010\"}");
                sandbox.shipHero().createOrder("O-1", "SKU-0001", 12);
                sandbox.easyPost().post("/v2/trackers", "{\"tracker\":{\"tracking_code\":\"1Z1\"}}");
                TestSandbox.eventually()
                        .until(() -> sandbox.state("wms/orders")
                                .at("/orders/0/next")
                                .asString()
                                .equals("SHIP"));
            }

            try (var again = start()) {
                assertThat(again.state("erp/orders").at("/salesOrders/0/number").asString())
                        .isEqualTo("101001");
                TestSandbox.eventually().until(() -> receiver.at("/shipped").size() == 1);
                TestSandbox.eventually()
                        .until(() -> again.state("carrier/trackers")
                                .at("/trackers/0/status")
                                .asString()
                                .equals("delivered"));
                assertThat(again.state("wms/stock/ATL/SKU-0001").at("/onHand").asInt())
                        .isEqualTo(58);
            }
        }
    }

    @Test
    void savesSoonAfterAChangeWithoutBeingStopped() {
        try (var sandbox = start()) {
            sandbox.businessCentral().post("salesOrders", "{\"customerNumber\":\"C00010\"}");

            TestSandbox.eventually()
                    .until(() -> directory.resolve("erp.json").toFile().exists());
            try (var copy = start()) {
                assertThat(copy.state("erp/orders").at("/salesOrders")).hasSize(1);
            }
        }
    }

    private TestSandbox start() {
        return TestSandbox.start(Map.of("SANDBOX_STATE", directory.toString()));
    }
}
