package io.entrepot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The switches at the control port and what they do to calls. */
class FaultTests {

    private static final String ORDER = "{\"externalDocumentNumber\":\"E-1\",\"customerNumber\":\"C00010\"}";

    private final TestSandbox sandbox = TestSandbox.shared();
    private final Http company = sandbox.businessCentral();

    @Test
    void refusesForACountOfCallsWithOrWithoutRetryAfter() {
        sandbox.fault("erp", "{\"tooManyRequests\":{\"retryAfter\":7,\"count\":2}}");

        var first = company.get("locations");
        company.get("locations");

        assertThat(first.status()).isEqualTo(429);
        assertThat(first.header("Retry-After")).isEqualTo("7");
        assertThat(company.get("locations").status()).isEqualTo(200);
        sandbox.fault("erp", "{\"unavailable\":{\"count\":1}}");
        var unavailable = company.get("locations");
        assertThat(unavailable.status()).isEqualTo(503);
        assertThat(unavailable.header("Retry-After")).isEmpty();
    }

    @Test
    void refusesForATime() {
        sandbox.fault("carrier", "{\"unavailable\":{\"seconds\":1}}");

        assertThat(sandbox.easyPost().get("/v2/trackers").status()).isEqualTo(503);
        TestSandbox.eventually()
                .until(() -> sandbox.easyPost().get("/v2/trackers").status() == 200);
    }

    @Test
    void concernsOnlyCallsThatMatch() {
        sandbox.fault("erp", "{\"unavailable\":{\"match\":\"shipAndInvoice\"}}");

        assertThat(company.get("locations").status()).isEqualTo(200);
        assertThat(company.post("salesOrders(1)/Microsoft.NAV.shipAndInvoice", "")
                        .status())
                .isEqualTo(503);
    }

    @Test
    void answersAsUsualAndDoesNothing() {
        sandbox.fault("erp", "{\"noEffect\":{\"count\":1}}");
        sandbox.fault("wms", "{\"noEffect\":{\"count\":1}}");
        sandbox.fault("carrier", "{\"noEffect\":{\"count\":1}}");

        assertThat(company.post("salesOrders", ORDER).status()).isEqualTo(201);
        assertThat(sandbox.shipHero().createOrder("O-1", "SKU-0001", 1).at("/data/order_create/order/id"))
                .isNotEmpty();
        assertThat(track("1Z1").status()).isEqualTo(201);
        assertThat(sandbox.state("erp/orders").at("/salesOrders")).isEmpty();
        assertThat(sandbox.state("wms/orders").at("/orders")).isEmpty();
        assertThat(sandbox.state("carrier/trackers").at("/trackers")).isEmpty();
        assertThat(company.post("salesOrders", ORDER).at("/number")).isEqualTo("101001");
    }

    @Test
    void losesAnAnswerAfterTheEffect() {
        sandbox.fault("erp", "{\"answerLost\":{\"count\":1}}");
        sandbox.fault("wms", "{\"answerLost\":{\"count\":1}}");
        sandbox.fault("carrier", "{\"answerLost\":{\"count\":1}}");

        assertThat(company.post("salesOrders", ORDER).status()).isEqualTo(504);
        assertThat(sandbox.shipHero().createOrder("O-1", "SKU-0001", 1).status())
                .isEqualTo(504);
        assertThat(track("1Z1").status()).isEqualTo(504);
        assertThat(sandbox.state("erp/orders").at("/salesOrders")).hasSize(1);
        assertThat(sandbox.state("wms/orders").at("/orders")).hasSize(1);
        assertThat(sandbox.state("carrier/trackers").at("/trackers")).hasSize(1);
    }

    @Test
    void answersLate() {
        sandbox.fault("carrier", "{\"delay\":{\"milliseconds\":200,\"count\":1}}");

        var start = System.nanoTime();
        sandbox.easyPost().get("/v2/trackers");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(190));
    }

    @Test
    void rejectsTokensThatAreGood() {
        sandbox.fault("wms", "{\"unauthorized\":{\"count\":1,\"match\":\"/graphql\"}}");
        var shipHero = sandbox.shipHero();

        assertThat(shipHero.run("{ account { data { id } } }").status()).isEqualTo(401);
        assertThat(shipHero.run("{ account { data { id } } }").status()).isEqualTo(200);
    }

    @Test
    void pretendsThatCreditsHaveRunOut() {
        sandbox.fault("wms", "{\"creditStorm\":{\"count\":1}}");
        var shipHero = sandbox.shipHero();

        var answer = shipHero.run("{ account { data { id } } }");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.number("/errors/0/code")).isEqualTo(30);
        assertThat(shipHero.run("{ account { data { id } } }").at("/data/account/data/id"))
                .isNotEmpty();
    }

    @Test
    void pretendsThatSomebodyElseChangedTheRecord() {
        var id = company.post("salesOrders", ORDER).at("/id");
        sandbox.fault("erp", "{\"staleTag\":{\"count\":1}}");

        var path = "salesOrders(" + id + ")";
        assertThat(company.send("PATCH", path, "{\"email\":\"a@b.c\"}", "If-Match", "*")
                        .status())
                .isEqualTo(409);
        assertThat(company.send("PATCH", path, "{\"email\":\"a@b.c\"}", "If-Match", "*")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void picksLessThanAllocatedAndShipsTheRest() {
        sandbox.fault("wms", "{\"shortPick\":{\"quantity\":2,\"match\":\"O-1\"}}");
        sandbox.shipHero().createOrder("O-1", "SKU-0001", 12);

        TestSandbox.eventually().until(() -> order("/orders/0/status").equals("fulfilled"));

        assertThat(order("/orders/0/lines/0/shipped")).isEqualTo("10");
        assertThat(sandbox.state("wms/stock/ATL/SKU-0001").at("/onHand").asInt())
                .isEqualTo(58);
    }

    @Test
    void cancelsWhenNothingCanBePicked() {
        sandbox.fault("wms", "{\"shortPick\":{\"quantity\":99}}");
        sandbox.shipHero().createOrder("O-1", "SKU-0001", 3);

        TestSandbox.eventually().until(() -> order("/orders/0/status").equals("canceled"));
        assertThat(sandbox.state("wms/stock/ATL/SKU-0001").at("/onHand").asInt())
                .isEqualTo(67);
        assertThat(sandbox.state("wms/stock/ATL/SKU-0001").at("/allocated").asInt())
                .isZero();
    }

    @Test
    void stopsTheFloorBeforeAStepUntilTheFaultIsGone() {
        sandbox.fault("wms", "{\"holdWorker\":{\"step\":\"ship\"}}");
        sandbox.shipHero().createOrder("O-1", "SKU-0001", 1);
        TestSandbox.eventually().until(() -> order("/orders/0/next").equals("SHIP"));

        sandbox.control().send("DELETE", "/faults", "");

        TestSandbox.eventually().until(() -> order("/orders/0/status").equals("fulfilled"));
    }

    @Test
    void holdsAnOrderForItsAddress() {
        sandbox.fault("wms", "{\"addressHold\":{\"count\":1}}");

        var created = sandbox.shipHero().createOrder("O-1", "SKU-0001", 1);

        assertThat(created.json()
                        .at("/data/order_create/order/holds/address_hold")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "erp|{\"shortPick\":{}}|There is no fault 'shortPick' here",
                "erp|{\"earthquake\":{}}|There is no fault 'earthquake' here",
                "wms|{\"delay\":{\"minutes\":1}}|cannot take minutes",
                "wms|{\"delay\":{\"milliseconds\":\"long\"}}|cannot take milliseconds",
                "wms|{\"delay\":{\"count\":0}}|cannot take count",
                "wms|{\"holdWorker\":{\"step\":\"lunch\"}}|cannot take step",
                "wms|{\"delay\":5}|must be an object",
                "wms|[]|must be a JSON object",
                "wms|{|not JSON",
            })
    void refusesFaultsItDoesNotKnow(String system, String faults, String reason) {
        var response = sandbox.control().send("PUT", "/faults/" + system, faults);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.at("/error")).contains(reason);
        assertThat(sandbox.control().get("/faults").json().at("/" + system)).isEmpty();
    }

    @Test
    void listsWhatIsLeftOfFaults() {
        sandbox.fault("erp", "{\"delay\":{\"milliseconds\":1,\"count\":2}}");
        company.get("locations");

        assertThat(sandbox.control().get("/faults").number("/erp/delay/remaining"))
                .isEqualTo(1);
        assertThat(sandbox.control().send("DELETE", "/faults/erp", "").json().at("/erp"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/erp",
                "/erp/nothing",
                "/wms/stock/ATL",
                "/wms/stock/XXX/SKU-0001",
                "/erp/orders?x=1"
            })
    void knowsNothingElse(String path) {
        assertThat(sandbox.control().get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"lunch\":5}", "{\"pick\":-1}", "{\"pick\":\"soon\"}"})
    void refusesTimingsItDoesNotKnow(String body) {
        assertThat(sandbox.control().send("PUT", "/timing", body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"warehouse\":\"ATL\",\"sku\":\"SKU-0001\",\"onHand\":-1}",
                "{\"warehouse\":\"ATL\",\"sku\":\"X\",\"onHand\":1}"
            })
    void refusesStockItDoesNotKnow(String body) {
        assertThat(sandbox.control().send("PUT", "/wms/stock", body).status()).isEqualTo(400);
    }

    private Response track(String code) {
        return sandbox.easyPost().post("/v2/trackers", "{\"tracker\":{\"tracking_code\":\"" + code + "\"}}");
    }

    private String order(String pointer) {
        return sandbox.state("wms/orders?orderNumber=O-1").at(pointer).asString("");
    }
}
