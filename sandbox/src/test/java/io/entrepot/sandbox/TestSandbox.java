package io.entrepot.sandbox;

import io.entrepot.sandbox.protocol.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.JsonNode;

/** A fast sandbox on free ports with clients for everything in it; most tests share one. */
final class TestSandbox implements AutoCloseable {

    static final String COMPANY = "/v2.0/sandbox/production/api/v2.0/companies(%s)/";

    private static final Map<String, String> FAST = Map.of(
            "SANDBOX_ALLOCATE_MS", "10",
            "SANDBOX_PICK_MS", "30",
            "SANDBOX_PACK_MS", "10",
            "SANDBOX_SHIP_MS", "10",
            "SANDBOX_SCAN_MS", "20",
            "SANDBOX_WEBHOOK_RETRY_MS", "10",
            "SANDBOX_OPENBOXES_REFRESH_MS", "200",
            "SANDBOX_EASYPOST_LISTS_PER_SECOND", "1000");

    private static final TestSandbox SHARED = start(Map.of());

    private final Sandbox sandbox;

    private TestSandbox(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** The one that tests share, back at its first data, without faults. */
    static TestSandbox shared() {
        SHARED.control().post("/reset", "{}");
        return SHARED;
    }

    static TestSandbox start(Map<String, String> settings) {
        var environment = new HashMap<>(FAST);
        for (var system : new String[] {
            "", "BUSINESS_CENTRAL_", "SHIPHERO_", "EASYPOST_", "SHOPIFY_", "OPENBOXES_", "RECEIVER_", "SFTP_"
        }) {
            environment.put("SANDBOX_" + system + "PORT", "0");
        }
        environment.putAll(settings);
        return new TestSandbox(Sandbox.start(new Settings(environment), Clock.systemUTC()));
    }

    static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(10));
    }

    Http control() {
        return Http.at(sandbox.controlPort(), Map.of());
    }

    Http receiver() {
        return Http.at(
                sandbox.receiverPort(),
                Map.of("webhook-id", "MSG-1", "webhook-timestamp", "1764400000", "webhook-signature", "v1,abc="));
    }

    int sftpPort() {
        return sandbox.sftpPort();
    }

    Http easyPost() {
        return Http.at(sandbox.easyPostPort(), Map.of("Authorization", "Bearer EZTKsandbox"));
    }

    Http shipHeroWithoutToken() {
        return Http.at(sandbox.shipHeroPort(), Map.of());
    }

    ShipHeroClient shipHero() {
        var token = shipHeroWithoutToken()
                .post("/auth/token", "{\"username\":\"sandbox@example.com\",\"password\":\"sandbox\"}")
                .at("/access_token");
        return new ShipHeroClient(Http.at(sandbox.shipHeroPort(), Map.of("Authorization", "Bearer " + token)));
    }

    Http shopWithoutToken() {
        return Http.at(sandbox.shopifyPort(), Map.of());
    }

    ShopClient shop() {
        var token = shopWithoutToken()
                .post(
                        "/admin/oauth/access_token",
                        "grant_type=client_credentials&client_id=sandbox&client_secret=sandbox")
                .at("/access_token");
        return new ShopClient(Http.at(sandbox.shopifyPort(), Map.of("X-Shopify-Access-Token", token)));
    }

    Http openBoxesWithoutSession() {
        return Http.at(sandbox.openBoxesPort(), Map.of());
    }

    /** A client that has logged in. */
    Http openBoxes() {
        var login = openBoxesWithoutSession()
                .post("/openboxes/api/login", "{\"username\":\"sandbox\",\"password\":\"sandbox\",\"location\":\"8\"}");
        var cookie = login.header("Set-Cookie");
        var session = Http.at(sandbox.openBoxesPort(), Map.of("Cookie", cookie.substring(0, cookie.indexOf(';'))));
        return new Http(session.base() + "/openboxes/api", session.headers());
    }

    Http businessCentralWithoutToken() {
        return Http.at(sandbox.businessCentralPort(), Map.of());
    }

    String businessCentralToken() {
        return businessCentralWithoutToken()
                .post(
                        "/sandbox/oauth2/v2.0/token",
                        "grant_type=client_credentials&client_id=sandbox&client_secret=sandbox")
                .at("/access_token");
    }

    /** A client whose base is the one company. */
    Http businessCentral() {
        var authorized =
                Http.at(sandbox.businessCentralPort(), Map.of("Authorization", "Bearer " + businessCentralToken()));
        var company = authorized.get("/v2.0/production/api/v2.0/companies").at("/value/0/id");
        return new Http(authorized.base() + COMPANY.formatted(company), authorized.headers());
    }

    void fault(String system, String faults) {
        control().send("PUT", "/faults/" + system, faults);
    }

    JsonNode state(String path) {
        return control().get("/state/" + path).json();
    }

    static String json(Object value) {
        return Json.write(value);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
