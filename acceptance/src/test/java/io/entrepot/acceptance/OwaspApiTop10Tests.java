package io.entrepot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entrepot.acceptance.Http.Answer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An attack for each of the ten on the whole platform, as somebody outside would try it: through the gateway, with the
 * credentials of another partner or none. What the edge alone stands against is attacked in the gateway's own tests.
 *
 * @see <a href="https://owasp.org/API-Security/editions/2023/en/0x11-t10/">OWASP API Security Top 10, 2023</a>
 */
class OwaspApiTop10Tests {

    private static final String ORDERS = "/partner/v2/orders";
    private static final String WEBHOOKS = "/partner/v2/webhooks";
    private static final String APPLICATIONS = "/developer/v1/applications";
    private static final String ITEM = "SKU-0010";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Partner victim = Running.partner("acme-retail");
    private final Partner attacker = Running.partner("slow-payer");
    private final URI gateway = Running.platform().gatewayUrl();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void api1BrokenObjectLevelAuthorization() {
        victim.awaitStock(ITEM);
        var order = victim.ordered(Partner.order("PO-OWASP-1-" + mark, ITEM, 1));
        var webhook = WEBHOOKS + "/" + subscribed(victim).text("/id");

        for (var path : List.of(order, order + "/milestones", webhook, webhook + "/deliveries")) {
            isProblem(attacker.get(path), 404);
        }
        isProblem(attacker.cancel(order), 404);
        isProblem(attacker.post(webhook + "/secret", "application/json", "{\"overlapHours\":24}"), 404);
        isProblem(attacker.post(webhook + "/test", "application/json", ""), 404);
        isProblem(attacker.post(webhook + "/replay", "application/json", "{\"since\":\"2026-01-01T00:00:00Z\"}"), 404);
        isProblem(attacker.put(webhook, webhook("/stolen", "ENABLED")), 404);
        isProblem(attacker.delete(webhook), 404);

        assertThat(victim.get(webhook).text("/address")).contains(mark);
        assertThat(victim.delete(webhook).status()).isEqualTo(204);
        assertThat(attacker.get(ORDERS + "?reference=PO-OWASP-1-" + mark).body().at("/orders"))
                .isEmpty();
    }

    @Test
    void api1BrokenObjectLevelAuthorizationOfApplications() {
        var owner = Running.partner("acme-retail-developer");
        var rival = Running.partner("bluebird-developer");
        var registered = owner.post(APPLICATIONS, "application/json", application("\"orders:read\"", ""));
        assertThat(registered.status()).as(registered.body().toString()).isEqualTo(201);
        var application = APPLICATIONS + "/" + registered.text("/application/id");

        isProblem(rival.get(application), 404);
        isProblem(rival.put(application, """
                {"name":"Mine","description":"","scopes":["orders:read"],"enabled":true}"""), 404);
        isProblem(rival.post(application + "/secret", "application/json", ""), 404);
        isProblem(rival.delete(application + "/previous-secret"), 404);
        isProblem(rival.delete(application), 404);

        assertThat(owner.get(application).text("/name")).isEqualTo("Shop");
        assertThat(owner.delete(application).status()).isEqualTo(204);
    }

    @Test
    void api2BrokenAuthentication() {
        var token = attacker.obtain("").split("\\.", -1);
        var promoted = decoded(token[1]).replace("slow-payer", "acme-retail");

        for (var forged : List.of(
                token[0] + "." + encoded(promoted) + "." + token[2],
                encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encoded(promoted) + ".",
                encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encoded(promoted) + "." + encoded("guess"),
                Running.partner("orders").obtain(""),
                "null")) {
            isProblem(attacker.getWith(forged, ORDERS), 401);
        }
        isProblem(Http.send(Http.get(at(ORDERS + "?access_token=" + attacker.obtain("")))), 401);
        isProblem(Http.send(Http.get(at(ORDERS)).header("Cookie", "session=" + UUID.randomUUID())), 401);
        isProblem(Http.send(Http.get(at(ORDERS)).header("X-Entrepot-Partner", "acme-retail")), 401);
    }

    /** Nobody sets what is not theirs to set, and no answer holds what is not theirs to see. */
    @Test
    void api3BrokenObjectPropertyLevelAuthorization() {
        for (var member :
                List.of("\"state\":\"DELIVERED\"", "\"consumer\":\"acme-retail\"", "\"id\":\"ORD-1\"", "\"total\":0")) {
            isProblem(attacker.place(mark, order().replaceFirst("\\{", "{" + member + ",")), 400);
        }
        isProblem(
                attacker.post(
                        WEBHOOKS,
                        "application/json",
                        webhook("/x", "ENABLED").replaceFirst("\\{", "{\"consumer\":\"acme-retail\",")),
                400);
        var developer = Running.partner("bluebird-developer");
        isProblem(
                developer.post(APPLICATIONS, "application/json", application("\"orders:read\"", ",\"plan\":\"gold\"")),
                400);
        isProblem(
                developer.post(
                        APPLICATIONS,
                        "application/json",
                        application("\"orders:read\"", ",\"partner\":\"acme-retail\"")),
                400);

        var webhook = subscribed(victim);
        assertThat(webhook.text("/secret")).startsWith("whsec_");
        var shown = victim.get(WEBHOOKS + "/" + webhook.text("/id"));
        assertThat(shown.body().toString()).doesNotContain("whsec_").doesNotContain("\"consumer\"");
        victim.delete(WEBHOOKS + "/" + webhook.text("/id"));
    }

    @Test
    void api4UnrestrictedResourceConsumption() {
        isProblem(attacker.get(ORDERS + "?limit=1000000"), 422);
        isProblem(attacker.get("/partner/v2/availability?item=" + "SKU-0001&item=".repeat(500) + "SKU-0001"), 422);
        isProblem(attacker.place(mark, order().replace("Store 12", "x".repeat(1_500_000))), 413);
        isProblem(attacker.place(mark, "[".repeat(100_000)), 400);
        isProblem(attacker.place("k".repeat(300), order()), 400);

        var answer = attacker.get(ORDERS);
        assertThat(answer.header("RateLimit-Policy")).contains("\"burst\"", "\"hour\"", "\"day\"", "\"concurrency\"");
        assertThat(answer.header("RateLimit")).contains("r=");
    }

    @Test
    void api5BrokenFunctionLevelAuthorization() {
        var developer = Running.partner("bluebird-developer");

        isProblem(attacker.get("/service-desk/v1/cases"), 403);
        isProblem(attacker.post("/service-desk/v1/cases/1/discard", "application/json", "{\"reason\":\"mine\"}"), 403);
        isProblem(attacker.get("/developer/v1/reports/usage"), 403);
        isProblem(developer.get("/developer/v1/reports/access-requests"), 403);
        isProblem(developer.post("/developer/v1/reports/access-requests/1/approval", "application/json", "{}"), 403);
        isProblem(developer.get(ORDERS), 403);
        isProblem(attacker.delete(ORDERS), 405);
        assertThat(developer
                        .post(
                                APPLICATIONS,
                                "application/json",
                                application("\"governance:write\",\"desk:operate\"", ""))
                        .status())
                .isIn(400, 403, 422);
    }

    /** A key stands for one order of one partner, whoever sends it again; nobody buys everything up with one order. */
    @Test
    void api6UnrestrictedAccessToSensitiveBusinessFlows() {
        victim.awaitStock(ITEM);
        var before = victim.get("/partner/v2/availability?item=SKU-0020").body().toString();
        var key = "owasp-" + mark;
        var placed = victim.place(key, order());
        assertThat(placed.status()).isEqualTo(202);

        assertThat(victim.place(key, order()).header("Location")).isEqualTo(placed.header("Location"));
        isProblem(victim.place(key, order().replace("\"amount\":1", "\"amount\":2")), 422);
        assertThat(attacker.place(key, order()).header("Location")).isNotEqualTo(placed.header("Location"));
        isProblem(victim.place(key + "-all", Partner.order("PO-ALL", "SKU-0020", 100_000)), 422);

        assertThat(victim.get("/partner/v2/availability?item=SKU-0020").body().at("/items/0/available"))
                .isEqualTo(new tools.jackson.databind.json.JsonMapper()
                        .readTree(before)
                        .at("/items/0/available"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://169.254.169.254/latest/meta-data",
                "https://10.0.0.1/hook",
                "https://192.168.1.1/hook",
                "https://2852039166/hook",
                "https://[::ffff:169.254.169.254]/hook",
                "https://[fd00::1]/hook",
                "https://user:pass@example.com/hook",
                "https://example.com:22/hook",
                "file:///etc/passwd",
                "gopher://127.0.0.1:6379/_FLUSHALL",
                "https://localhost.localdomain.invalid/hook"
            })
    void api7ServerSideRequestForgery(String address) {
        var answer = attacker.post(
                WEBHOOKS,
                "application/json",
                "{\"address\":\"%s\",\"eventTypes\":[\"webhook.disabled\"]}".formatted(address));

        isProblem(answer, 422);
    }

    @Test
    void api8SecurityMisconfiguration() {
        for (var path : List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/v3/api-docs", "/h2-console")) {
            isProblem(attacker.get(path), 404);
        }
        var broken = attacker.place(mark, "{\"reference\":");
        isProblem(broken, 400);
        assertThat(broken.body().toString()).doesNotContain("Exception", "jackson", "io.entrepot.", "at org.");
        assertThat(broken.headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(broken.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(attacker.get(ORDERS).header("Cache-Control")).contains("no-store");

        var trace = Http.send(HttpRequest.newBuilder(at(ORDERS))
                .header("X-Secret", "s3cret")
                .method("TRACE", BodyPublishers.noBody()));
        assertThat(trace.status()).isIn(400, 401, 403, 404, 405);
        assertThat(trace.body().toString()).doesNotContain("s3cret");
        var preflight = Http.send(HttpRequest.newBuilder(at(ORDERS))
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    /** Neither forgotten versions nor the services behind the experience APIs are there for anybody outside. */
    @Test
    void api9ImproperInventoryManagement() {
        for (var path :
                List.of("/partner/v0/orders", "/partner/v3/orders", "/partner/v2-beta/orders", "/beta/orders")) {
            assertThat(attacker.get(path).status()).as(path).isIn(400, 404);
        }
        for (var path : List.of(
                "/inventory/v1/availability",
                "/orders/v1/orders",
                "/visibility/v1/timelines",
                "/governance/v1/backend-calls",
                "/erp/v1/items",
                "/warehouse/v1/stock",
                "/carrier/v1/trackers",
                "/storefront/v1/orders",
                "/partner/v2/..;/orders/v1/orders",
                "/state/erp/orders")) {
            assertThat(attacker.get(path).status()).as(path).isIn(400, 404);
        }
        var older = attacker.get("/partner/v1/orders");
        assertThat(older.header("Deprecation")).startsWith("@");
        assertThat(older.header("Sunset")).endsWith("GMT");
        assertThat(Http.send(Http.get(at("/.well-known/api-catalog"))).body().toString())
                .contains("/partner/v2")
                .doesNotContain("/inventory/v1", "/erp/v1", "/orders/v1\"");
    }

    /** A receiver of webhooks is a foreign API that we call: it leads us nowhere, and what it says is kept short. */
    @Test
    void api10UnsafeConsumptionOfApis() {
        var receiver = Running.platform().url("sandbox-receiver");
        Http.send(Http.post(receiver.resolve("/__admin/mappings"), "application/json", """
                {"request":{"urlPath":"/hooks/hostile-%1$s"},
                 "response":{"status":302,"headers":{"Location":"%2$s/hooks/stolen-%1$s"},"body":"%3$s"}}""".formatted(
                        mark, receiver, "<script>alert(1)</script>".repeat(20_000))));
        var webhook =
                WEBHOOKS + "/" + subscribed(attacker, "/hooks/hostile-" + mark).text("/id");

        var delivery = attacker.post(webhook + "/test", "application/json", "").text("/delivery");

        var attempt = await().atMost(PATIENCE)
                .until(
                        () -> attacker.get(webhook + "/deliveries/" + delivery),
                        shown -> !shown.text("/attempts/0/outcome").isEmpty());
        assertThat(attempt.text("/attempts/0/outcome")).isEqualTo("REFUSED");
        assertThat(attempt.body().at("/attempts/0/status").asInt()).isEqualTo(302);
        assertThat(attempt.body().toString()).hasSizeLessThan(5_000);
        assertThat(attempt.header("Content-Type")).startsWith("application/json");
        assertThat(attempt.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Running.sandbox().webhooks("/hooks/stolen-" + mark)).isEmpty();
        assertThat(attacker.delete(webhook).status()).isEqualTo(204);
    }

    private Answer subscribed(Partner partner) {
        return subscribed(partner, "/hooks/owasp-" + mark);
    }

    /** To what never happens here, so that nothing is sent unasked. */
    private Answer subscribed(Partner partner, String path) {
        var created = partner.post(WEBHOOKS, "application/json", """
                {"address":"%s","eventTypes":["webhook.disabled"]}""".formatted(
                        Running.platform().url("sandbox-receiver").resolve(path)));
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
        return created;
    }

    private static String webhook(String path, String state) {
        return """
                {"address":"%s","eventTypes":["webhook.disabled"],"state":"%s"}""".formatted(Running.platform().url("sandbox-receiver").resolve(path), state);
    }

    private String application(String scopes, String more) {
        return """
                {"slug":"o%s","name":"Shop","scopes":[%s]%s}""".formatted(mark, scopes, more);
    }

    private String order() {
        return Partner.order("PO-OWASP-" + mark, ITEM, 1);
    }

    private URI at(String path) {
        return gateway.resolve(path);
    }

    private static void isProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/type")).startsWith("https://entrepot.io/problems/");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
