package io.entrepot.carriereasypost;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.entrepot.carriereasypost.EasyPostFixtures.event;
import static io.entrepot.carriereasypost.EasyPostFixtures.scan;
import static io.entrepot.carriereasypost.EasyPostFixtures.signature;
import static io.entrepot.carriereasypost.EasyPostFixtures.tracker;
import static io.entrepot.carriereasypost.EasyPostFixtures.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.jayway.jsonpath.JsonPath;
import io.entrepot.foundation.testing.PostgresAndKafka;
import io.entrepot.foundation.testing.PublishedContract;
import io.entrepot.foundation.testing.TokenIssuer;
import java.io.UnsupportedEncodingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The whole service: the contract in front, EasyPost stubbed behind, milestones on Kafka. */
@SpringBootTest(
        properties = {
            "easypost.api-key=EZTKtest",
            "easypost.webhook.secret=" + EasyPostFixtures.SECRET,
            "easypost.silence.after=1h",
            "easypost.webhook.check-every=1s",
            "spring.datasource.hikari.maximum-pool-size=4",
            "spring.datasource.hikari.connection-timeout=500"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {PostgresAndKafka.class, TokenIssuer.class})
class CarrierApiTests {

    private static final String AUDIENCE = "entrepot-system";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final WireMockServer EASYPOST = easyPost();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    Flyway flyway;

    private final MilestoneLog log = new MilestoneLog();

    @DynamicPropertySource
    static void easyPostAddress(DynamicPropertyRegistry registry) {
        registry.add("spring.http.serviceclient.easypost.base-url", EASYPOST::baseUrl);
    }

    @BeforeEach
    void answerAsUsual() {
        EASYPOST.resetAll();
        EASYPOST.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        EASYPOST.stubFor(WireMock.get("/webhooks").willReturn(okJson("{\"webhooks\":[]}")));
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @AfterAll
    static void stop() {
        EASYPOST.stop();
    }

    @Test
    void registersItsWebhookInTheBackground() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> EASYPOST.verify(postRequestedFor(urlPathEqualTo("/webhooks"))
                        .withBasicAuth(new BasicCredentials("EZTKtest", ""))));
    }

    @Test
    void followsAShipmentOnceHoweverOftenAsked() {
        var first = follow("A");
        var second = follow("A");

        assertThat(first).hasStatus(201).bodyJson().isStrictlyEqualTo("""
                {"shipmentId":"A-1-S1","carrier":"UPS","trackingNumber":"1ZA","trackingUrl":"https://track.example.com/A"}""");
        assertThat(second).hasStatus(200);
        assertThat(show("A")).hasStatus(200);
        EASYPOST.verify(1, postRequestedFor(urlPathEqualTo("/trackers")));
    }

    @Test
    void letsTheNetworkFindACarrierThatTheShipperDidNotTell() {
        EASYPOST.stubFor(post("/trackers").willReturn(jsonResponse(tracker("N", "unknown"), 201)));
        var wish = wish("N").replace("\"carrier\":\"UPS\",", "");

        assertThat(put("N", wish)).hasStatus(201).bodyJson().isStrictlyEqualTo("""
                {"shipmentId":"N-1-S1","carrier":"UPS","trackingNumber":"1ZN","trackingUrl":"https://track.example.com/N"}""");
        assertThat(put("N", wish)).hasStatus(200);
        assertThat(put("N", wish("N"))).hasStatus(200);
        EASYPOST.verify(
                1,
                postRequestedFor(urlPathEqualTo("/trackers"))
                        .withRequestBody(equalToJson("{\"tracker\":{\"tracking_code\":\"1ZN\"}}")));
    }

    @Test
    void tellsTheMilestonesOfAWebhookOnce() {
        follow("B");
        var moving = event("evt_b1", "B", "in_transit", scan("in_transit", 10), scan("in_transit", 11));
        var same = event("evt_b2", "B", "in_transit", scan("in_transit", 10), scan("in_transit", 11));
        var delivered = event(
                "evt_b3",
                "B",
                "delivered",
                scan("in_transit", 10),
                scan("out_for_delivery", 12),
                scan("delivered", 13));

        assertThat(hook(moving)).hasStatus(200);
        assertThat(hook(moving)).hasStatus(200);
        assertThat(hook(same)).hasStatus(200);
        assertThat(hook(delivered)).hasStatus(200);
        assertThat(hook(moving)).hasStatus(200);

        assertThat(log.idsOnceThereIs("B-1-S1/DELIVERED", "B"))
                .containsExactly("B-1-S1/IN_TRANSIT", "B-1-S1/OUT_FOR_DELIVERY", "B-1-S1/DELIVERED");
        assertThat(log.body("B-1-S1/DELIVERED"))
                .contains("\"orderId\":\"B\"", "\"legId\":\"B-1\"", "\"node\":\"ATL\"", "\"trackingNumber\":\"1ZB\"")
                .contains("\"occurredAt\":\"2026-11-23T13:00:00Z\"", "\"source\":\"carrier-easypost\"");
        assertThat(show("B")).bodyJson().extractingPath("$.status").isEqualTo("DELIVERED");
    }

    @Test
    void readsATrackerAgainWhoseWebhooksWereLost() {
        follow("C");
        EASYPOST.stubFor(
                WireMock.get("/trackers/trk_C").willReturn(okJson(tracker("C", "delivered", scan("delivered", 13)))));

        jdbc.sql("UPDATE tracker SET heard_at = heard_at - interval '2 hours' WHERE shipment_id = 'C-1-S1'")
                .update();

        assertThat(log.idsOnceThereIs("C-1-S1/DELIVERED", "C")).containsExactly("C-1-S1/DELIVERED");
    }

    @Test
    void takesAWebhookThatOvertakesTheAnswer() {
        EASYPOST.stubFor(post("/trackers").willReturn(jsonResponse("{}", 503)));
        assertThat(put("D", wish("D"))).hasStatus(503);

        assertThat(hook(event("evt_d1", "D", "delivered", scan("delivered", 13))))
                .hasStatus(200);

        assertThat(log.idsOnceThereIs("D-1-S1/DELIVERED", "D")).containsExactly("D-1-S1/DELIVERED");
        assertThat(put("D", wish("D"))).hasStatus(200);
    }

    @Test
    void keepsWhatNobodyUnderstandsAsACaseUntilItIsSettled() throws UnsupportedEncodingException {
        follow("E");
        var odd = event("evt_e1", "E", "in_transit", scan("in_transit", 10), scan("teleported", 11));
        hook(odd);
        hook(odd.replace("evt_e1", "evt_e2"));

        var found = cases("unmapped-scan", "E-1-S1 teleported/unknown");
        assertThat(found).bodyJson().isLenientlyEqualTo("""
                {"exceptions":[{"state":"OPEN","replayable":true,"amendable":false,"occurrences":2,"detail":
                "UPS 1ZE of order E: teleported/unknown at 2026-11-23T11:00:00Z, not in version 1 of the table"}]}""");
        assertThat(operate(idIn(found) + "/replay", "")).bodyJson().isLenientlyEqualTo("{\"state\":\"OPEN\"}");
        assertThat(operate(idIn(found) + "/discard", "{\"reason\":\"a joke\"}")).hasStatusOk();
        hook(odd.replace("evt_e1", "evt_e3"));

        assertThat(cases("unmapped-scan", "E-1-S1 teleported/unknown"))
                .bodyJson()
                .extractingPath("$.exceptions[*].state")
                .isEqualTo(List.of("DISCARDED"));
    }

    @Test
    void recordsWhatWasToldOfAParcelBeforeItWasFollowed() throws UnsupportedEncodingException {
        hook(event("evt_u1", "U", "in_transit", scan("in_transit", 10)));
        var found = cases("unknown-tracker", "trk_U");
        assertThat(operate(idIn(found) + "/replay", "")).bodyJson().isLenientlyEqualTo("{\"state\":\"OPEN\"}");

        follow("U");

        assertThat(operate(idIn(found) + "/replay", "")).bodyJson().isLenientlyEqualTo("{\"state\":\"RESOLVED\"}");
        assertThat(log.idsOnceThereIs("U-1-S1/IN_TRANSIT", "U")).containsExactly("U-1-S1/IN_TRANSIT");
    }

    @Test
    void letsNobodySettleCasesWhoOnlyTracks() {
        assertThat(get("/carrier/v1/exceptions", "carrier:track")).hasStatus(403);
        assertThat(get("/carrier/v1/exceptions", "carrier:read")).hasStatusOk();
    }

    @Test
    void movesTheCasesOfAnEarlierInstallation() {
        migrateTo("2");
        jdbc.sql("""
                INSERT INTO earlier.exception_case (kind, fact, shipment_id, order_id, carrier, tracking_number, code,
                    mapping_version, occurred_at, opened_at) VALUES
                ('UNKNOWN_TRACKER', 'UNKNOWN_TRACKER/trk_9', NULL, NULL, NULL, '1Z9', 'moving/usual', 1, 'epoch', 'epoch'),
                ('SILENT', 'SILENT/X-1-S1', 'X-1-S1', 'X', 'UPS', '1ZX', 'nothing known', 0, 'epoch', 'epoch'),
                ('UNMAPPED_SCAN', 'UNMAPPED_SCAN/X-1-S1/a/b', 'X-1-S1', 'X', 'UPS', '1ZX', 'a/b', 1, 'epoch', 'epoch')""").update();

        migrateTo("3");

        assertThat(jdbc.sql("SELECT kind || ', ' || subject || ', ' || detail FROM earlier.case_record ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "unknown-tracker, trk_9, 1Z9: moving/usual at 1970-01-01T00:00:00Z",
                        "silent, X-1-S1, UPS 1ZX of order X: nothing known at 1970-01-01T00:00:00Z",
                        "unmapped-scan, X-1-S1 a/b, UPS 1ZX of order X: a/b at 1970-01-01T00:00:00Z");
    }

    @Test
    void refusesAWebhookWithoutTheRightSignature() {
        var body = event("evt_s1", "S", "delivered", scan("delivered", 13));

        assertThat(hook(body, "hmac-sha256-hex=" + "0".repeat(64)))
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(mvc.post().uri("/hooks/carrier-easypost").content(body)).hasStatus(401);
    }

    @Test
    void refusesASignedBodyThatIsNoEvent() {
        assertThat(hook("no json")).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(hook("{\"id\":\"evt_x\",\"mode\":\"test\",\"description\":\"tracker.updated\"}"))
                .hasStatus(400);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        assertThat(hook("x".repeat(256 * 1024 + 1))).hasStatus(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"mode\":\"production\",\"description\":\"tracker.updated\"",
                "\"mode\":\"test\",\"description\":\"batch.created\""
            })
    void ignoresWhatIsNotForUs(String kind) {
        assertThat(hook("{\"id\":\"evt_i\"," + kind + ",\"result\":{\"id\":\"batch_1\"}}"))
                .hasStatus(200);
    }

    @Test
    void answers503WhileTheDatabaseIsAway() throws SQLException {
        var body = event("evt_away", "AWAY", "in_transit", scan("in_transit", 10));
        var taken = takeAllConnections();
        try {
            assertThat(hook(body))
                    .hasStatus(503)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .containsHeader(HttpHeaders.RETRY_AFTER);
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }

        assertThat(hook(body)).hasStatus(200);
    }

    @Test
    void refusesWhoHasNoTokenOrNotTheRightOne() {
        assertThat(mvc.get().uri("/carrier/v1/capabilities")).hasStatus(401);
        assertThat(get("/carrier/v1/capabilities", "erp:read")).hasStatus(403);
        assertThat(mvc.get()
                        .uri("/carrier/v1/capabilities")
                        .header("Authorization", "Bearer " + TokenIssuer.token("entrepot-process", "carrier:track")))
                .hasStatus(401);
        assertThat(get("/carrier/v1/capabilities", "carrier:track")).hasStatus(200);
    }

    @Test
    void refusesBadInputNamingTheField() {
        assertThat(put("F", wish("F").replace("\"1ZF\"", "\"\"")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo("/trackingNumber");
        assertThat(put("F", wish("F").replace("\"carrier\"", "\"carier\""))).hasStatus(400);
        assertThat(put("F", "{")).hasStatus(400);
        assertThat(put("-F", wish("F"))).hasStatus(422);
        assertThat(get("/carrier/v1/trackers/unknown", "carrier:track")).hasStatus(404);
    }

    @Test
    void refusesAnotherParcelUnderTheSameName() {
        follow("G");

        assertThat(put("G", wish("G").replace("1ZG", "1ZOTHER"))).hasStatus(409);
    }

    @Test
    void keepsTheWordsOfTheVendorToItself() {
        EASYPOST.stubFor(post("/trackers").willReturn(jsonResponse("""
                {"error":{"code":"PARAMETER.INVALID","message":"Vendor says no.","errors":["vendor"]}}""", 422)));

        var refusal = put("H", wish("H"));

        assertThat(refusal).hasStatus(422).bodyText().doesNotContainIgnoringCase("vendor");
        assertThat(cases("refused", "H-1-S1")).bodyText().contains("PARAMETER.INVALID Vendor says no.");
    }

    @Test
    void takesAnOutageOfTheVendorForNoAnswer() {
        EASYPOST.stubFor(post("/trackers").willReturn(jsonResponse("{}", 429)));
        assertThat(put("J", wish("J"))).hasStatus(503);

        EASYPOST.stubFor(post("/trackers").willReturn(jsonResponse("{}", 401)));
        assertThat(put("J", wish("J"))).hasStatus(502);
    }

    @Test
    void rendersThePublishedContract() throws UnsupportedEncodingException {
        var rendered =
                mvc.get().uri("/v3/api-docs.yaml").exchange().getResponse().getContentAsString();

        PublishedContract.of("system", "carrier", 1).assertEquals(rendered);
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas("earlier")
                .defaultSchema("earlier")
                .target(version)
                .load()
                .migrate();
    }

    private MvcTestResult follow(String order) {
        EASYPOST.stubFor(post("/trackers").willReturn(jsonResponse(tracker(order, "unknown"), 201)));
        return put(order, wish(order));
    }

    private MvcTestResult put(String order, String body) {
        return mvc.put()
                .uri("/carrier/v1/trackers/" + order + "-1-S1")
                .header("Authorization", "Bearer " + TokenIssuer.token(AUDIENCE, "carrier:track"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult show(String order) {
        return get("/carrier/v1/trackers/" + order + "-1-S1", "carrier:track");
    }

    private MvcTestResult get(String uri, String scope) {
        return mvc.get()
                .uri(uri)
                .header("Authorization", "Bearer " + TokenIssuer.token(AUDIENCE, scope))
                .exchange();
    }

    private MvcTestResult cases(String kind, String subject) {
        return mvc.get()
                .uri("/carrier/v1/exceptions?kind={kind}&subject={subject}", kind, subject)
                .header("Authorization", "Bearer " + TokenIssuer.token(AUDIENCE, "carrier:read"))
                .exchange();
    }

    private static String idIn(MvcTestResult found) throws UnsupportedEncodingException {
        return JsonPath.read(found.getResponse().getContentAsString(), "$.exceptions[0].id");
    }

    private MvcTestResult operate(String path, String body) {
        return mvc.post()
                .uri("/carrier/v1/exceptions/" + path)
                .header("Authorization", "Bearer " + TokenIssuer.token(AUDIENCE, "carrier:operate"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult hook(String body) {
        return hook(body, signature(body));
    }

    private MvcTestResult hook(String body, String signature) {
        return mvc.post()
                .uri("/hooks/carrier-easypost")
                .header("X-Hmac-Signature", signature)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private List<Connection> takeAllConnections() throws SQLException {
        var taken = new ArrayList<Connection>();
        while (taken.size() < 4) {
            taken.add(database.getConnection());
        }
        return taken;
    }

    private static WireMockServer easyPost() {
        var server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        return server;
    }
}
