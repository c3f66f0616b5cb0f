package io.entrepot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.acceptance.Http.Answer;
import java.net.URI;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A developer registers an application and orders with it, changes its secret without a gap, and disables it. */
class ApplicationTests {

    private static final String ITEM = "SKU-0012";
    private static final String PATH = "/developer/v1/applications";
    private static final String PLAN_OF_GREENLEAF = "/developer/v1/reports/partners/greenleaf/plan";

    private final Partner developer = Running.partner("acme-retail-developer");
    private final String slug = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final String application = PATH + "/acme-retail-" + slug;

    @Test
    void goesFromNothingToAnOrderAndChangesTheSecretWithoutAGap() {
        Running.partner("acme-retail").awaitStock(ITEM);
        var registered = developer.post(PATH, "application/json", """
                {"slug":"%s","name":"Shop","scopes":["availability:read","orders:read","orders:write"]}""".formatted(slug));
        assertThat(registered.status()).as(registered.body().toString()).isEqualTo(201);
        var first = registered.text("/secret");

        var token = token(registered, first).text("/access_token");
        assertThat(developer
                        .getWith(token, "/partner/v2/availability?item=" + ITEM)
                        .status())
                .isEqualTo(200);
        assertThat(ordered(token).status()).isEqualTo(202);
        assertThat(developer.getWith(token, PATH).status()).isEqualTo(403);

        var plan = developer.get(application + "/plan");
        assertThat(plan.text("/name")).isEqualTo("gold");
        assertThat(plan.body()).isEqualTo(developer.get("/developer/v1/plan").body());
        assertThat(plan.header("RateLimit-Policy"))
                .startsWith(
                        "\"burst\";q=%s;w=1, \"hour\";q=%s;w=3600".formatted(plan.text("/burst"), plan.text("/hour")));

        var rotated = developer.post(application + "/secret", "application/json", "");
        assertThat(rotated.status()).isEqualTo(200);
        assertThat(rotated.text("/application/previousSecretUntil")).isNotEmpty();
        assertThat(token(registered, first).status()).isEqualTo(200);
        assertThat(token(registered, rotated.text("/secret")).status()).isEqualTo(200);

        assertThat(developer.delete(application + "/previous-secret").status()).isEqualTo(204);
        assertThat(token(registered, first).status()).isEqualTo(401);
        assertThat(token(registered, rotated.text("/secret")).status()).isEqualTo(200);

        assertThat(change(false).status()).isEqualTo(200);
        assertThat(token(registered, rotated.text("/secret")).status()).isEqualTo(401);
        assertThat(Running.partner("bluebird-developer").get(application).status())
                .isEqualTo(404);
        assertThat(developer.delete(application).status()).isEqualTo(204);
        assertThat(developer.get(application).status()).isEqualTo(404);
    }

    @Test
    void followsThePlanOfItsPartnerFromTheNextTokenOn() {
        var greenleaf = Running.partner("greenleaf-developer");
        var governance = Running.partner("governance-team");
        var registered = greenleaf.post(PATH, "application/json", """
                {"slug":"%s","name":"Shop","scopes":["availability:read"]}""".formatted(slug));
        var secret = registered.text("/secret");
        assertThat(plan(token(registered, secret).text("/access_token"))).isEqualTo("silver");
        try {
            assertThat(governance.put(PLAN_OF_GREENLEAF, "{\"plan\":\"gold\"}").text("/burst"))
                    .isEqualTo("200");

            var next = token(registered, secret).text("/access_token");
            assertThat(plan(next)).isEqualTo("gold");
            assertThat(plan(greenleaf.obtain(""))).isEqualTo("gold");
            assertThat(greenleaf
                            .getWith(next, "/partner/v2/availability?item=" + ITEM)
                            .header("RateLimit-Policy"))
                    .startsWith("\"burst\";q=200;");
            assertThat(greenleaf.get(PATH + "/greenleaf-" + slug + "/plan").text("/name"))
                    .isEqualTo("gold");
        } finally {
            governance.put(PLAN_OF_GREENLEAF, "{\"plan\":\"silver\"}");
            greenleaf.delete(PATH + "/greenleaf-" + slug);
        }
        assertThat(governance.get(PLAN_OF_GREENLEAF).text("/name")).isEqualTo("silver");
    }

    private static String plan(String token) {
        var claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return new JsonMapper().readTree(claims).at("/plan").asString();
    }

    private Answer token(Answer registered, String secret) {
        var form = "grant_type=client_credentials&client_id=" + registered.text("/application/id") + "&client_secret="
                + secret;
        return Http.send(
                Http.post(URI.create(registered.text("/tokenEndpoint")), "application/x-www-form-urlencoded", form));
    }

    private Answer ordered(String token) {
        var orders = Running.platform().gatewayUrl().resolve("/partner/v2/orders");
        return Http.send(Http.post(orders, "application/json", Partner.order("PO-" + slug, ITEM, 1))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", slug));
    }

    private Answer change(boolean enabled) {
        return developer.put(application, """
                {"name":"Shop","description":"","scopes":["availability:read"],"enabled":%s}""".formatted(enabled));
    }
}
