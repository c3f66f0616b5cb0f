package io.entrepot.wmsshiphero.fulfilment.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.PublishedEvents;
import io.entrepot.foundation.testing.TokenIssuer;
import io.entrepot.wmsshiphero.ShipHeroStub;
import io.entrepot.wmsshiphero.ShipHeroStub.Fault;
import io.entrepot.wmsshiphero.WarehouseTest;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A leg becomes one order in the warehouse, whatever happens on the way. */
@WarehouseTest
class FulfilmentOrderApiTests {

    private static final String BODY = """
            {"orderId":"%s","node":"ATL","reference":"PO-1","shipTo":{"name":"Store 12","line1":"1 Main St",
             "city":"Atlanta","region":"GA","postalCode":"30301","country":"US"},"requestedDelivery":"2026-12-01",
             "lines":[{"lineNumber":1,"item":"SKU-0001","quantity":{"amount":2,"unit":"EA"}}]}""";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void createsOneOrderAndAcknowledgesIt() {
        var first = put("F-NEW");
        var second = put("F-NEW");

        assertThat(first).hasStatus(201).bodyJson().extractingPath("$.state").isEqualTo("ACCEPTED");
        assertThat(second).hasStatus(200);
        assertThat(ShipHeroStub.ordersOf("F-NEW-1")).hasSize(1);
        var number =
                ShipHeroStub.ordersOf("F-NEW-1").getFirst().path("legacy_id").asString();
        assertThat(second).bodyJson().extractingPath("$.warehouseOrder").isEqualTo(number);
        try (var milestones = new PublishedEvents("fulfilment.milestones")) {
            var told = milestones.next(event -> event.id().equals("F-NEW-1/ACKNOWLEDGED"));
            assertThat(told.key()).isEqualTo("F-NEW");
            assertThat(told.body().path("milestone").asString()).isEqualTo("ACKNOWLEDGED");
            assertThat(told.body().at("/identifiers/0/kind").asString()).isEqualTo("warehouse-order");
            assertThat(told.body().at("/identifiers/0/value").asString()).isEqualTo(number);
        }
    }

    @Test
    void locksEveryLineToTheWarehouseOfTheNode() {
        put("F-LOCK");

        var input = ShipHeroStub.creationOf("F-LOCK-1");
        assertThat(input.path("partner_order_id").asString()).isEqualTo("F-LOCK-1");
        assertThat(input.path("shop_name").asString()).isEqualTo("entrepot");
        assertThat(input.path("allow_split").asBoolean()).isFalse();
        assertThat(input.at("/line_items/0/warehouse_id").asString()).isEqualTo(ShipHeroStub.ATL);
        assertThat(input.at("/line_items/0/partner_line_item_id").asString()).isEqualTo("F-LOCK-1/1");
        assertThat(input.at("/line_items/0/quantity").asInt()).isEqualTo(2);
    }

    @Test
    void findsTheOrderWhoseAnswerWasLost() {
        ShipHeroStub.failNext("order_create", Fault.ANSWER_LOST);

        assertThat(put("F-LOST")).hasStatus(201);
        assertThat(ShipHeroStub.ordersOf("F-LOST-1")).hasSize(1);
    }

    @Test
    void createsNothingWhileALostOrderMayStillAppear() {
        ShipHeroStub.failNext("order_create", Fault.AWAY);

        assertThat(put("F-AWAY")).hasStatus(503);
        assertThat(put("F-AWAY")).hasStatus(503);
        assertThat(ShipHeroStub.ordersOf("F-AWAY-1")).isEmpty();

        jdbc.sql("UPDATE fulfilment_order SET create_not_before = now() WHERE leg_id = 'F-AWAY-1'")
                .update();
        assertThat(put("F-AWAY")).hasStatus(201);
    }

    @Test
    void doesNotBelieveACreationThatHadNoEffect() {
        ShipHeroStub.failNext("order_create", Fault.NO_EFFECT);

        assertThat(put("F-PRETENCE")).hasStatus(503);
        jdbc.sql("UPDATE fulfilment_order SET create_not_before = now() WHERE leg_id = 'F-PRETENCE-1'")
                .update();
        assertThat(put("F-PRETENCE")).hasStatus(201);
    }

    @Test
    void doesNotBelieveACancellationThatHadNoEffect() {
        put("F-CPRETENCE");
        ShipHeroStub.failNext("order_cancel", Fault.NO_EFFECT);

        assertThat(cancel("F-CPRETENCE-1")).hasStatus(503);
        assertThat(cancel("F-CPRETENCE-1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("CANCELLED");
    }

    @Test
    void tellsWhenToComeAgainWhileCreditsAreSpent() {
        ShipHeroStub.failNext("order_create", Fault.OUT_OF_CREDITS);

        assertThat(put("F-CREDITS")).hasStatus(503).hasHeader("Retry-After", "4");
        assertThat(put("F-CREDITS")).hasStatus(201);
    }

    @Test
    void answersARefusalOfTheWarehouseAsItsFailure() {
        ShipHeroStub.failNext("order_create", Fault.REFUSED);

        assertThat(put("F-REFUSED")).hasStatus(502);
    }

    @Test
    void createsOneOrderForManyCallersAtOnce() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(
                            number -> () -> put("F-MANY").getResponse().getStatus())
                    .toList();
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).isIn(200, 201, 503);
            }
        }

        assertThat(put("F-MANY")).hasStatus(200);
        assertThat(ShipHeroStub.ordersOf("F-MANY-1")).hasSize(1);
    }

    @Test
    void takesOverFromACallerWhoDied() {
        ShipHeroStub.failNext("order_create", Fault.OUT_OF_CREDITS);
        put("F-DEAD");
        lease("F-DEAD-1", "now() + interval '20 seconds'");
        assertThat(put("F-DEAD")).hasStatus(503);

        lease("F-DEAD-1", "now() - interval '1 second'");

        assertThat(put("F-DEAD")).hasStatus(201);
    }

    @Test
    void refusesOtherLinesForTheSameLeg() {
        put("F-OTHER");

        assertThat(put("F-OTHER", BODY.formatted("F-OTHER").replace("SKU-0001", "SKU-0002")))
                .hasStatus(409);
    }

    @Test
    void cancelsWhatTheWarehouseLetsGo() {
        put("F-CANCEL");

        assertThat(cancel("F-CANCEL-1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("CANCELLED");
        assertThat(cancel("F-CANCEL-1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("CANCELLED");
        assertThat(get("F-CANCEL-1")).bodyJson().extractingPath("$.state").isEqualTo("CANCELLED");
    }

    @Test
    void refusesToCancelWhatTheWarehouseHolds() {
        put("F-HELD");
        ShipHeroStub.failNext("order_cancel", Fault.REFUSED);

        assertThat(cancel("F-HELD-1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("REFUSED");
        assertThat(get("F-HELD-1")).bodyJson().extractingPath("$.state").isEqualTo("ACCEPTED");
    }

    @Test
    void readsBackACancellationWhoseAnswerWasLost() {
        put("F-CLOST");
        ShipHeroStub.failNext("order_cancel", Fault.ANSWER_LOST);

        assertThat(cancel("F-CLOST-1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("CANCELLED");
    }

    @Test
    void doesNotTakeAnOutageForARefusal() {
        put("F-COUT");
        ShipHeroStub.failNext("order_cancel", Fault.AWAY);

        assertThat(cancel("F-COUT-1")).hasStatus(503);
    }

    @Test
    void cancelsALegThatNeverReachedTheWarehouse() {
        ShipHeroStub.failNext("order_create", Fault.OUT_OF_CREDITS);
        put("F-NEVER");

        assertThat(cancel("F-NEVER-1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("CANCELLED");
        assertThat(put("F-NEVER"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("CANCELLED");
        assertThat(ShipHeroStub.ordersOf("F-NEVER-1")).isEmpty();
    }

    @Test
    void knowsNothingOfForeignLegs() {
        assertThat(get("F-UNKNOWN-1")).hasStatus(404);
        assertThat(cancel("F-UNKNOWN-1")).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "node":"ATL" | "node":"SEA" | /node
            "unit":"EA" | "unit":"XCS" | /lines/0/quantity/unit
            "amount":2 | "amount":0 | /lines/0/quantity/amount
            "amount":2 | "amount":-1 | /lines/0/quantity/amount
            "amount":2 | "amount":1.5 | /lines/0/quantity/amount
            "amount":2 | "amount":1000000000000 | /lines/0/quantity/amount
            "lineNumber":1 | "lineNumber":0 | /lines/0/lineNumber
            "country":"US" | "country":"usa" | /shipTo/country
            "name":"Store 12" | "name":"\\u0001" | /shipTo/name
            "reference":"PO-1" | "reference":" " | /reference
            "lines":[ | "lines":[{"lineNumber":1,"item":"A","quantity":{"amount":1,"unit":"EA"}}, | /lines/1/lineNumber
            """)
    void namesWhatIsWrong(String right, String wrong, String pointer) {
        var answer = put("F-BAD", BODY.formatted("F-BAD").replace(right, wrong));

        assertThat(answer).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
        assertThat(ShipHeroStub.ordersOf("F-BAD-1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "orderId" | "surprise":1,"orderId"
            "amount":2 | "amount":"two"
            } | ]
            """)
    void refusesWhatCannotBeRead(String right, String wrong) {
        assertThat(put(
                        "F-MALFORMED",
                        BODY.formatted("F-MALFORMED").replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void refusesAMalformedLeg() {
        assertThat(get("F BAD")).hasStatus(422);
    }

    @Test
    void refusesCallersWithoutTheRightToken() {
        var uri = "/warehouse/v1/fulfilment-orders/F-TOKEN-1";

        assertThat(mvc.get().uri(uri).exchange()).hasStatus(401);
        assertThat(get("F-TOKEN-1", TokenIssuer.forged("entrepot-system", "warehouse:fulfil")))
                .hasStatus(401);
        assertThat(get("F-TOKEN-1", TokenIssuer.token("entrepot-process", "warehouse:fulfil")))
                .hasStatus(401);
        assertThat(get("F-TOKEN-1", TokenIssuer.token("entrepot-system", "warehouse:read")))
                .hasStatus(403);
    }

    private void lease(String leg, String until) {
        jdbc.sql("UPDATE fulfilment_order SET lease_holder = gen_random_uuid(), lease_until = " + until
                        + " WHERE leg_id = :leg")
                .param("leg", leg)
                .update();
    }

    private MvcTestResult put(String order) {
        return put(order, BODY.formatted(order));
    }

    private MvcTestResult put(String order, String body) {
        return mvc.put()
                .uri("/warehouse/v1/fulfilment-orders/{leg}", order + "-1")
                .header("Authorization", "Bearer " + TokenIssuer.token("entrepot-system", "warehouse:fulfil"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String leg) {
        return get(leg, TokenIssuer.token("entrepot-system", "warehouse:fulfil"));
    }

    private MvcTestResult get(String leg, String token) {
        return mvc.get()
                .uri("/warehouse/v1/fulfilment-orders/{leg}", leg)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private MvcTestResult cancel(String leg) {
        return mvc.post()
                .uri("/warehouse/v1/fulfilment-orders/{leg}/cancellation", leg)
                .header("Authorization", "Bearer " + TokenIssuer.token("entrepot-system", "warehouse:fulfil"))
                .exchange();
    }
}
