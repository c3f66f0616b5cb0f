package io.entrepot.wmsshiphero.hook.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.foundation.testing.PublishedEvents;
import io.entrepot.foundation.testing.TokenIssuer;
import io.entrepot.foundation.warehouse.node.Nodes;
import io.entrepot.sandbox.protocol.Hmac;
import io.entrepot.wmsshiphero.ShipHeroStub;
import io.entrepot.wmsshiphero.WarehouseTest;
import io.entrepot.wmsshiphero.hook.HookAddress;
import io.entrepot.wmsshiphero.hook.HookSecrets;
import io.entrepot.wmsshiphero.hook.HookSecrets.HookSecret;
import io.entrepot.wmsshiphero.hook.HookTopic;
import io.entrepot.wmsshiphero.hook.ReceivingHook;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A webhook becomes a milestone once; whatever is wrong with it loses nothing and breaks nothing. */
@WarehouseTest
class HookApiTests {

    private static final String TOTE = """
            {"webhook_type":"Tote Complete","totes":[{"tote_name":"T","orders":[{"order_number":"%s",
             "items":[{"quantity":2,"sku":"SKU-0001"}]}]}],"batch_id":"b"}""";
    private static final String PACKED = """
            {"webhook_type":"Order Packed Out","tote_id":"1","order_uuid":"%s","items":[]}""";
    private static final String CANCELED = """
            {"order_number":"%s","partner_order_id":"%s","fulfillment-status":"canceled","webhook_type":"Order Canceled"}""";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    HookSecrets secrets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReceivingHook receiving;

    @Autowired
    Nodes nodes;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("io.entrepot.foundation.web.ProblemAdvice") Object problems;

    @BeforeEach
    void shareSecrets() {
        for (var topic : HookTopic.values()) {
            secrets.keep(new HookAddress(new NodeId("ATL"), topic), new HookSecret("w", secret("ATL", topic)));
            secrets.keep(new HookAddress(new NodeId("DFW"), topic), new HookSecret("w", secret("DFW", topic)));
        }
    }

    @Test
    void tellsEveryStepOfAnOrder() {
        var leg = order("H-STEPS");
        assertSuccess(hook(HookTopic.TOTE_COMPLETE, TOTE.formatted(leg)));
        assertThat(state(leg)).isEqualTo("PICKING");
        assertSuccess(hook(HookTopic.ORDER_PACKED_OUT, PACKED.formatted(warehouseId(leg))));
        assertThat(state(leg)).isEqualTo("PACKED");
        assertSuccess(hook(HookTopic.SHIPMENT_UPDATE, shipment(leg, 71, "true")));
        assertThat(state(leg)).isEqualTo("SHIPPED");

        try (var milestones = new PublishedEvents("fulfilment.milestones")) {
            var departed = milestones
                    .next(event -> event.id().equals(leg + "-S71/SHIPMENT_DEPARTED"))
                    .body();
            assertThat(departed.path("orderId").asString()).isEqualTo("H-STEPS");
            assertThat(departed.path("shipmentId").asString()).isEqualTo(leg + "-S71");
            assertThat(departed.path("node").asString()).isEqualTo("ATL");
            assertThat(departed.path("carrier").asString()).isEqualTo("UPS");
            assertThat(departed.path("trackingNumber").asString()).isEqualTo("1Z999");
            assertThat(departed.at("/lines/0/quantity/amount").asInt()).isEqualTo(2);
            assertThat(departed.at("/lines/0/lot").asString()).isEqualTo("L7");
            assertThat(milestones.all(event -> event.id().startsWith(leg)).stream()
                            .map(event -> event.body().path("milestone").asString()))
                    .containsExactly("ACKNOWLEDGED", "PICK_CONFIRMED", "PACKED", "SHIPMENT_DEPARTED");
        }
    }

    @Test
    void tellsARepeatedWebhookOnce() {
        var leg = order("H-TWICE");
        var body = shipment(leg, 72, "true");

        assertSuccess(hook("ATL", HookTopic.SHIPMENT_UPDATE, body, "same-id"));
        assertSuccess(hook("ATL", HookTopic.SHIPMENT_UPDATE, body, "same-id"));
        assertSuccess(hook("ATL", HookTopic.SHIPMENT_UPDATE, body, "other-id"));
        assertSuccess(hook("DFW", HookTopic.SHIPMENT_UPDATE, body, "of-the-other-node"));
        assertSuccess(hook("ATL", HookTopic.SHIPMENT_UPDATE, body.replace(" ", ""), "other-spelling"));

        assertThat(reported(leg, "SHIPMENT_DEPARTED")).isEqualTo(1);
        assertThat(shipped(leg)).isEqualTo(2);
    }

    @Test
    void waitsUntilABulkShipmentLeaves() {
        var leg = order("H-BULK");

        assertSuccess(hook(HookTopic.SHIPMENT_UPDATE, shipment(leg, 73, "false")));
        assertThat(state(leg)).isEqualTo("ACCEPTED");

        assertSuccess(hook(HookTopic.SHIPMENT_UPDATE, shipment(leg, 73, "true")));
        assertThat(state(leg)).isEqualTo("SHIPPED");
    }

    @Test
    void tellsALateStepWithoutGoingBack() {
        var leg = order("H-LATE");

        hook(HookTopic.SHIPMENT_UPDATE, shipment(leg, 74, "true"));
        hook(HookTopic.ORDER_PACKED_OUT, PACKED.formatted(warehouseId(leg)));
        hook(HookTopic.TOTE_COMPLETE, TOTE.formatted(leg));

        assertThat(state(leg)).isEqualTo("SHIPPED");
        assertThat(reported(leg, "PACKED")).isEqualTo(1);
        assertThat(reported(leg, "PICK_CONFIRMED")).isEqualTo(1);
    }

    @Test
    void refusesABadSignatureAndKeepsNothing() {
        var leg = order("H-FORGED");
        var cases = count("case_record");
        var inbox = count("inbox");

        var answer = post("ATL", HookTopic.SHIPMENT_UPDATE, shipment(leg, 75, "true"), "bad", "m");

        assertThat(answer).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(post("ATL", HookTopic.SHIPMENT_UPDATE, "{}", null, null)).hasStatus(401);
        assertThat(state(leg)).isEqualTo("ACCEPTED");
        assertThat(count("case_record")).isEqualTo(cases);
        assertThat(count("inbox")).isEqualTo(inbox);
    }

    @Test
    void refusesASecretOfAnotherTopic() {
        var body = TOTE.formatted("H-X-1");
        var signature = Hmac.base64(secret("ATL", HookTopic.ORDER_ALLOCATED), body);

        assertThat(post("ATL", HookTopic.TOTE_COMPLETE, body, signature, "m")).hasStatus(401);
    }

    @Test
    void keepsWhatItCannotUnderstand() {
        assertSuccess(hook(HookTopic.SHIPMENT_UPDATE, "not JSON at all"));
        assertSuccess(hook(HookTopic.SHIPMENT_UPDATE, shipment("H-NOBODY-1", 76, "true")));
        assertSuccess(hook(HookTopic.TOTE_COMPLETE, TOTE.formatted("H-NOBODY-1").replace("SKU-0001", "no such sku")));
        assertSuccess(hook(
                HookTopic.ORDER_CANCELED, CANCELED.formatted("H-Q-1", "H-Q-1").replace("\"canceled\"", "\"parked\"")));

        var answer = mvc.get()
                .uri("/warehouse/v1/exceptions?limit=200")
                .header("Authorization", "Bearer " + TokenIssuer.token("entrepot-system", "warehouse:read"))
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.exceptions[*].reason")
                .asArray()
                .contains(
                        "the body is not JSON",
                        "unknown order: ByLeg[legId=H-NOBODY-1]",
                        "sku is no item number",
                        "unknown fulfilment status: parked");
        assertThat(bodyOf("the body is not JSON")).contains("\"body\":\"not JSON at all\"");
    }

    @Test
    void appliesAWebhookAgainWhenItsOrderIsKnown() {
        hook(HookTopic.SHIPMENT_UPDATE, shipment("H-EARLY-1", 78, "true"));
        order("H-EARLY");
        var id = jdbc.sql("SELECT id FROM case_record WHERE detail = 'unknown order: ByLeg[legId=H-EARLY-1]'")
                .query(Long.class)
                .single();

        var answer = mvc.post()
                .uri("/warehouse/v1/exceptions/{id}/replay", id)
                .header("Authorization", "Bearer " + TokenIssuer.token("entrepot-system", "warehouse:operate"))
                .exchange();

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("RESOLVED");
        assertThat(state("H-EARLY-1")).isEqualTo("SHIPPED");
    }

    @Test
    void toleratesAMissingTypeAndRefusesAnotherOne() {
        var leg = order("H-TYPE");

        hook(HookTopic.SHIPMENT_UPDATE, shipment(leg, 77, "true").replace("\"webhook_type\":\"Shipment Update\",", ""));
        assertThat(state(leg)).isEqualTo("SHIPPED");

        hook(HookTopic.TOTE_COMPLETE, TOTE.formatted(leg).replace("Tote Complete", "Tote Cleared"));
        assertThat(reasons()).contains("a webhook of type TOTE_CLEARED came to the address of another");
    }

    @Test
    void keepsACancellationThatNobodyAskedFor() {
        var leg = order("H-UNASKED");

        assertSuccess(hook(HookTopic.ORDER_CANCELED, CANCELED.formatted(leg, leg)));

        assertThat(state(leg)).isEqualTo("CANCELLED");
        assertThat(jdbc.sql("SELECT detail FROM case_record WHERE subject = :leg")
                        .param("leg", "leg " + leg)
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("the warehouse cancelled an order that nobody asked to cancel");
    }

    @Test
    void notesTheItemsWhoseStockMoved() {
        var body = """
                {"webhook_type":"Inventory Update","inventory":[{"sku":"SKU-0077","inventory":"113","on_hand":"148",
                 "updated_warehouse":{"warehouse_uuid":"unknown","on_hand":"48"}}]}""";

        assertSuccess(hook(HookTopic.INVENTORY_UPDATE, body));

        assertThat(jdbc.sql("SELECT node FROM stock_hint WHERE item = 'SKU-0077'")
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("ATL");
        jdbc.sql("DELETE FROM stock_hint").update();
    }

    @Test
    void answersTheCheckOfAnAddress() {
        assertThat(mvc.head().uri("/hooks/wms-shiphero/ATL/shipment-update").exchange())
                .hasStatusOk();
        assertThat(mvc.head().uri("/hooks/wms-shiphero/SEA/shipment-update").exchange())
                .hasStatus(404);
        assertThat(mvc.head().uri("/hooks/wms-shiphero/ATL/other").exchange()).hasStatus(404);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        assertThat(hook(HookTopic.SHIPMENT_UPDATE, "x".repeat(257 * 1024))).hasStatus(413);
    }

    @Test
    void asksToComeAgainWhileTheDatabaseIsAway() {
        var nobody = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nowhere?connectTimeout=1");
        var away = new HookSecrets() {
            @Override
            public Optional<HookSecret> of(HookAddress address) {
                return JdbcClient.create(nobody)
                        .sql("SELECT 1")
                        .query(HookSecret.class)
                        .optional();
            }

            @Override
            public void keep(HookAddress address, HookSecret secret) {}
        };
        var controller = MockMvcTester.of(
                List.of(new HookController(receiving, away, nodes, clock)),
                builder -> builder.setControllerAdvice(problems).build());

        assertThat(controller
                        .post()
                        .uri("/hooks/wms-shiphero/ATL/shipment-update")
                        .content("{}")
                        .exchange())
                .hasStatus(503);
    }

    private String order(String order) {
        var answer = mvc.put()
                .uri("/warehouse/v1/fulfilment-orders/{leg}", order + "-1")
                .header("Authorization", "Bearer " + TokenIssuer.token("entrepot-system", "warehouse:fulfil"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"orderId":"%s","node":"ATL","reference":"PO-1","shipTo":{"name":"Store","line1":"1 Main St",
                         "city":"Atlanta","postalCode":"30301","country":"US"},
                         "lines":[{"lineNumber":1,"item":"SKU-0001","quantity":{"amount":2,"unit":"EA"}}]}""".formatted(order))
                .exchange();
        assertThat(answer).hasStatus(201);
        return order + "-1";
    }

    private static String shipment(String leg, int number, String completed) {
        return """
            {"test":"0","webhook_type":"Shipment Update","fulfillment":{"shipment_id":%d,"completed":%s,
             "partner_order_id":"%s","order_number":"%s","tracking_number":"1ZOLD","shipping_carrier":"legacy",
             "line_items":[{"id":"%s/1","shiphero_id":5,"quantity":2,"sku":"SKU-0001","lot_name":"L7"}],
             "packages":[{"shipping_label":{"tracking_number":"1Z999","carrier":"UPS"}}]}}""".formatted(number, completed, leg, leg, leg);
    }

    private static String warehouseId(String leg) {
        return ShipHeroStub.ordersOf(leg).getFirst().path("id").asString();
    }

    private static String secret(String node, HookTopic topic) {
        return "secret of " + node + "/" + topic;
    }

    private static void assertSuccess(MvcTestResult answer) {
        assertThat(answer).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"code":"200","Status":"Success","Message":"Success"}""");
    }

    private MvcTestResult hook(HookTopic topic, String body) {
        return hook("ATL", topic, body, UUID.randomUUID().toString());
    }

    private MvcTestResult hook(String node, HookTopic topic, String body, String messageId) {
        var signature = Hmac.base64(secret(node, topic), body);
        return post(node, topic, body, signature, messageId);
    }

    private MvcTestResult post(
            String node, HookTopic topic, String body, @Nullable String signature, @Nullable String messageId) {
        var request = mvc.post()
                .uri("/hooks/wms-shiphero/{node}/{topic}", node, topic.path())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (signature != null) {
            request.header("x-shiphero-hmac-sha256", signature);
        }
        if (messageId != null) {
            request.header("X-Shiphero-Message-ID", messageId);
        }
        return request.exchange();
    }

    private String state(String leg) {
        return jdbc.sql("SELECT state FROM fulfilment_order WHERE leg_id = :leg")
                .param("leg", leg)
                .query((row, number) -> row.getString(1))
                .single();
    }

    private long reported(String leg, String milestone) {
        return jdbc.sql("SELECT count(*) FROM reported_milestone WHERE leg_id = :leg AND event_id LIKE :event")
                .param("leg", leg)
                .param("event", "%/" + milestone)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private long shipped(String leg) {
        return jdbc.sql("SELECT sum(shipped) FROM fulfilment_line WHERE leg_id = :leg")
                .param("leg", leg)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private String bodyOf(String detail) {
        return jdbc.sql("SELECT body FROM case_record WHERE detail = :detail")
                .param("detail", detail)
                .query(String.class)
                .single();
    }

    private List<String> reasons() {
        return jdbc.sql("SELECT detail FROM case_record")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
