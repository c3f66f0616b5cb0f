package io.entrepot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What OpenBoxes promises on the wire, its quirks, and what its floor does by itself. */
class OpenBoxesTests {

    private final TestSandbox sandbox = TestSandbox.shared();
    private final Http openBoxes = sandbox.openBoxes();

    @Test
    void refusesAWrongPasswordInPlainText() {
        var answer = sandbox.openBoxesWithoutSession()
                .post("/openboxes/api/login", "{\"username\":\"sandbox\",\"password\":\"x\"}");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).isEqualTo("Authentication failed");
    }

    @Test
    void sendsACallWithoutSessionElsewhere() {
        var answer = sandbox.openBoxesWithoutSession().get("/openboxes/api/products");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("handleUnauthorized");
    }

    @Test
    void endsAnIdleSession() {
        try (var shortlived = TestSandbox.start(Map.of("SANDBOX_OPENBOXES_SESSION_SECONDS", "0"))) {
            var session = shortlived.openBoxes();

            TestSandbox.eventually().until(() -> session.get("/locations").status() == 302);
        }
    }

    @Test
    void showsTenProductsUnlessAskedForMore() {
        assertThat(openBoxes.get("/products").json().at("/data")).hasSize(10);
        assertThat(openBoxes.get("/products?max=300").json().at("/data")).hasSize(220);
        assertThat(openBoxes.get("/products").number("/totalCount")).isEqualTo(220);
    }

    @Test
    void showsStockByLotAndBin() {
        var items = openBoxes
                .get("/products/availableItems?location.id=8&product.id=" + product("SKU-0010") + "&product.id="
                        + product("SKU-0001"))
                .json()
                .at("/data");

        assertThat(items).hasSize(3);
        assertThat(items.at("/0/lotNumber").asString()).isEqualTo("LOT-0010-S1");
        assertThat(items.at("/0/expirationDate").asString()).isEqualTo("04/10/2027");
        assertThat(items.at("/2/quantityOnHand").asInt()).isEqualTo(40);
        assertThat(items.at("/2/status").asString()).isEqualTo("AVAILABLE");
    }

    @Test
    void picksPacksAndSendsByItself() {
        var id = release("O-1-1", "SKU-0001", 3);

        TestSandbox.eventually().until(() -> status(id).equals("ISSUED"));

        var movement = openBoxes.get("/stockMovements/" + id);
        assertThat(movement.at("/data/trackingNumber")).startsWith("1ZSEA");
        assertThat(movement.at("/data/shipmentStatus")).isEqualTo("SHIPPED");
        TestSandbox.eventually().until(() -> served("SKU-0001") == 37);
        assertThat(sandbox.state("openboxes/stock/SKU-0001").at("/onHand").asInt())
                .isEqualTo(37);
        var shipment = openBoxes.get("/generic/shipment/" + movement.at("/data/associations/shipment/id"));
        assertThat(shipment.at("/data/actualShippingDate")).matches("\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d Z");
    }

    @Test
    void allocatesAtOnceWhatIsPicked() {
        sandbox.fault("openboxes", "{\"holdWorker\":{\"step\":\"pick\"}}");
        var id = release("O-2-1", "SKU-0002", 5);

        TestSandbox.eventually().until(() -> status(id).equals("PICKING"));

        var item = openBoxes.get("/products/" + product("SKU-0002") + "/availableItems");
        assertThat(item.number("/data/0/quantityOnHand") - item.number("/data/0/quantityAvailable"))
                .isEqualTo(5);
        assertThat(item.at("/data/0/status")).isEqualTo("PICKED");
    }

    @Test
    void answersOldStockForAWhileAndAsLongAsItIsStuck() {
        sandbox.fault("openboxes", "{\"staleAvailability\":{}}");
        put("stock", "{\"sku\":\"SKU-0003\",\"onHand\":7}");

        assertThat(served("SKU-0003")).isNotEqualTo(7);
        sandbox.fault("openboxes", "{}");
        TestSandbox.eventually().until(() -> served("SKU-0003") == 7);
    }

    @Test
    void waitsForStockThatIsNotThere() {
        var id = release("O-3-1", "SKU-0004", 100_000);
        assertThat(status(id)).isEqualTo("VERIFYING");

        put("stock", "{\"sku\":\"SKU-0004\",\"onHand\":100000}");

        TestSandbox.eventually().until(() -> status(id).equals("ISSUED"));
    }

    @Test
    void sendsLessWhenPiecesAreNotFound() {
        sandbox.fault("openboxes", "{\"shortPick\":{\"quantity\":2,\"match\":\"O-4-1\"}}");
        var id = release("O-4-1", "SKU-0005", 5);

        TestSandbox.eventually().until(() -> status(id).equals("ISSUED"));

        var line = openBoxes.get("/stockMovements/" + id + "/stockMovementItems?stepNumber=4");
        assertThat(line.number("/data/0/quantityPicked")).isEqualTo(3);
        assertThat(line.at("/data/0/reasonCode")).isEqualTo("STOCKOUT");
    }

    @Test
    void holdsBackARecalledLot() {
        put("lot", "{\"sku\":\"SKU-0020\",\"lot\":\"LOT-0020-S1\",\"recalled\":true}");

        var items = openBoxes.get("/products/" + product("SKU-0020") + "/availableItems");

        assertThat(items.at("/data/0/status")).isEqualTo("RECALLED");
        assertThat(items.number("/data/0/quantityAvailable")).isZero();
    }

    @Test
    void findsMovementsByAPartOfTheirDescription() {
        sandbox.fault("openboxes", "{\"holdWorker\":{}}");
        release("O-5-1", "SKU-0001", 1);
        release("O-5-10", "SKU-0001", 1);

        assertThat(openBoxes
                        .get("/stockMovements?direction=OUTBOUND&origin=8&q=O-5-1")
                        .json()
                        .at("/data"))
                .hasSize(2);
        assertThat(openBoxes.get("/stockMovements").status()).isEqualTo(400);
    }

    @Test
    void deletesUntilTheGoodsHaveLeft() {
        sandbox.fault("openboxes", "{\"holdWorker\":{\"step\":\"ship\"}}");
        var id = release("O-6-1", "SKU-0001", 1);
        TestSandbox.eventually().until(() -> status(id).equals("CHECKING"));
        assertThat(openBoxes.send("DELETE", "/stockMovements/" + id, "").status())
                .isEqualTo(204);
        assertThat(openBoxes.get("/stockMovements/" + id).status()).isEqualTo(404);

        sandbox.fault("openboxes", "{}");
        var sent = release("O-7-1", "SKU-0001", 1);
        TestSandbox.eventually().until(() -> status(sent).equals("ISSUED"));
        var refused = openBoxes.send("DELETE", "/stockMovements/" + sent, "");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errorMessage")).contains("SHIPPED");
    }

    @Test
    void ignoresAStatusThatLiesBehindAndBreaksOnAnUnknownOne() {
        sandbox.fault("openboxes", "{\"holdWorker\":{}}");
        var id = release("O-8-1", "SKU-0001", 1);

        assertThat(openBoxes
                        .post("/stockMovements/" + id + "/status", "{\"status\":\"CREATED\"}")
                        .status())
                .isEqualTo(200);
        assertThat(status(id)).isEqualTo("VERIFYING");
        assertThat(openBoxes
                        .post("/stockMovements/" + id + "/status", "{\"status\":\"ISSUED\"}")
                        .status())
                .isEqualTo(500);
    }

    @Test
    void receivesInPartsAndKeepsTheDamagedApart() {
        var id = create("ASN-1", "77", "8");
        openBoxes.post("/stockMovements/" + id + "/updateItems", items("SKU-0030", 10, "LOT-X"));
        openBoxes.post("/stockMovements/" + id + "/status", "{\"status\":\"CHECKING\"}");
        openBoxes.post("/stockMovements/" + id + "/status", "{\"status\":\"DISPATCHED\"}");

        put("receipt", "{\"description\":\"ASN-1\",\"sku\":\"SKU-0030\",\"good\":6,\"damaged\":1}");

        var shipment = openBoxes.get("/stockMovements/" + id).at("/data/associations/shipment/id");
        var receipt = openBoxes.get("/partialReceiving/" + shipment);
        assertThat(receipt.at("/data/shipmentStatus")).isEqualTo("PARTIALLY_RECEIVED");
        assertThat(receipt.number("/data/containers/0/shipmentItems/0/quantityRemaining"))
                .isEqualTo(3);
        assertThat(receipt.at("/data/containers/0/shipmentItems/2/binLocation.name"))
                .isEqualTo("DAMAGED");
        put("receipt", "{\"description\":\"ASN-1\"}");
        assertThat(openBoxes.get("/partialReceiving/" + shipment).at("/data/shipmentStatus"))
                .isEqualTo("RECEIVED");
        var newest = openBoxes.get("/generic/transaction?sort=lastUpdated&order=desc&max=1");
        assertThat(newest.at("/data/0/incomingShipment/id")).isEqualTo(shipment);
        assertThat(newest.at("/data/0/transactionType/id")).isEqualTo("8");
    }

    @Test
    void servesForeignDemandToo() {
        put("demand", "{\"sku\":\"SKU-0006\",\"quantity\":4,\"description\":\"WALK-1\"}");

        TestSandbox.eventually()
                .until(() -> sandbox.state("openboxes/movements?description=WALK-1")
                        .at("/movements/0/shipmentStatus")
                        .asString()
                        .equals("SHIPPED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"unauthorized\":{\"count\":1}}|302|",
                "{\"loginPage\":{\"count\":1}}|200|<!DOCTYPE html>",
                "{\"serverError\":{\"count\":1}}|500|Lock wait timeout",
                "{\"unavailable\":{\"count\":1}}|503|<html>",
            })
    void misbehavesWhenTold(String fault, int status, String text) {
        sandbox.fault("openboxes", fault);

        var answer = openBoxes.get("/locations/8");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).contains(text == null ? "" : text);
        assertThat(openBoxes.get("/locations/8").status()).isEqualTo(200);
    }

    @Test
    void repeatsRowsAndGoesAheadOfTheClock() {
        sandbox.fault("openboxes", "{\"duplicateRows\":{\"count\":1},\"clockSkew\":{\"minutes\":600}}");

        assertThat(openBoxes.get("/products?max=5").json().at("/data")).hasSize(6);
        put("stock", "{\"sku\":\"SKU-0001\",\"onHand\":41}");
        var row = openBoxes.get("/generic/transaction?sort=lastUpdated&order=desc&max=1");
        assertThat(java.time.Instant.parse(row.at("/data/0/lastUpdated")))
                .isAfter(java.time.Instant.now(java.time.Clock.systemUTC()).plusSeconds(3600));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"sku\":\"NONE\",\"onHand\":1}", "{\"sku\":\"SKU-0001\",\"surprise\":1}"})
    void refusesInstructionsItDoesNotUnderstand(String instruction) {
        assertThat(put("stock", instruction).status()).isEqualTo(400);
    }

    private String release(String description, String sku, int quantity) {
        var id = create(description, "8", "91");
        openBoxes.post("/stockMovements/" + id + "/updateItems", items(sku, quantity, ""));
        openBoxes.post("/stockMovements/" + id + "/status", "{\"status\":\"REQUESTED\"}");
        return id;
    }

    private String create(String description, String origin, String destination) {
        return openBoxes
                .post(
                        "/stockMovements",
                        "{\"description\":\"%s\",\"dateRequested\":\"11/24/2026\",\"origin\":{\"id\":\"%s\"},\"destination\":{\"id\":\"%s\"}}"
                                .formatted(description, origin, destination))
                .at("/data/id");
    }

    private String items(String sku, int quantity, String lot) {
        return "{\"lineItems\":[{\"product\":{\"id\":\"%s\"},\"quantityRequested\":\"%d\",\"lotNumber\":\"%s\"}]}"
                .formatted(product(sku), quantity, lot);
    }

    private String status(String id) {
        return openBoxes.get("/stockMovements/" + id + "/status").at("/data");
    }

    private int served(String sku) {
        return openBoxes.get("/products/" + product(sku) + "/availableItems").number("/data/0/quantityOnHand");
    }

    private String product(String sku) {
        for (var product : openBoxes.get("/products?max=300").json().at("/data")) {
            if (product.path("productCode").asString().equals(sku)) {
                return product.path("id").asString();
            }
        }
        throw new IllegalArgumentException(sku);
    }

    private Response put(String name, String instruction) {
        return sandbox.control().send("PUT", "/openboxes/" + name, instruction);
    }
}
