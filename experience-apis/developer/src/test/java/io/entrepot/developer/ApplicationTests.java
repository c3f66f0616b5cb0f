package io.entrepot.developer;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.entrepot.developer.Upstreams.AUDIT;
import static io.entrepot.developer.Upstreams.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.entrepot.foundation.testing.TokenIssuer;
import java.io.UnsupportedEncodingException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Developers keep the applications of their own partner, in a realm that is played. */
@DeveloperTest
class ApplicationTests {

    private static final String PATH = "/developer/v1/applications";
    private static final String SHOP = PATH + "/acme-retail-shop";
    private static final String WANTED = """
            {"slug":"shop","name":"Shop","description":"sells","scopes":["orders:read","availability:read"]}""";
    private static final String CHANGED = """
            {"name":"Shop 2","description":"","scopes":["availability:read","orders:write"],"enabled":false}""";

    @Autowired
    DeveloperCalls ada;

    @BeforeEach
    void forget() {
        PlayedRealm.reset();
        Upstreams.reset();
    }

    @Test
    void registersAProgramThatActsForThePartner() {
        var answer = ada.post(PATH, "a", WANTED);

        assertThat(answer)
                .hasStatus(201)
                .hasHeader("Location", SHOP)
                .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"application":{"id":"acme-retail-shop","name":"Shop","description":"sells","boundTokens":false,"enabled":true,
                 "scopes":["availability:read","orders:read"]}}""");
        assertThat(read(answer).at("/tokenEndpoint").asString())
                .isEqualTo(TokenIssuer.issuer() + "/protocol/openid-connect/token");
        assertThat(read(answer).at("/secret").asString())
                .isEqualTo(PlayedRealm.client("acme-retail-shop").at("/secret").asString());
        assertThat(PlayedRealm.partnerOf("acme-retail-shop")).isEqualTo("acme-retail");
        assertThat(PlayedRealm.client("acme-retail-shop")
                        .at("/defaultClientScopes")
                        .toString())
                .contains("basic", "partner", "audience-gateway", "orders:read")
                .doesNotContain("orders:write");
    }

    @Test
    void bindsTheTokensOfAnApplicationThatAsksForIt() {
        assertThat(ada.post(PATH, "a", WANTED.replace("\"name\"", "\"boundTokens\":true,\"name\"")))
                .hasStatus(201);

        var client = PlayedRealm.client("acme-retail-shop");
        assertThat(client.at("/attributes/dpop.bound.access.tokens").asString()).isEqualTo("true");
        assertThat(client.at("/defaultClientScopes").toString()).contains("bound-tokens");
        assertThat(ada.get(SHOP)).bodyJson().extractingPath("$.boundTokens").isEqualTo(true);
    }

    @Test
    void answersTheSameAttemptTheSame() {
        var first = read(ada.post(PATH, "a", WANTED));
        var second = read(ada.post(PATH, "a", WANTED));

        assertThat(second).isEqualTo(first);
        assertThat(ada.post(PATH, "a", WANTED.replace("sells", "buys")))
                .hasStatus(422)
                .bodyText()
                .contains("idempotency-key-reused");
        assertThat(ada.post(PATH, "b", WANTED)).hasStatus(409).bodyText().contains("acme-retail-shop already");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST clients",
                "GET clients/*/service-account-user",
                "GET group-by-path/partners/acme-retail",
                "PUT users/*/groups/*",
                "PUT clients/*",
                "GET clients/*/client-secret"
            })
    void finishesAnAttemptThatBrokeOffAndGivesNoTokenBefore(String breaking) {
        PlayedRealm.failOn(breaking::equals);

        var broken = ada.post(PATH, "a", WANTED);

        assertThat(broken)
                .hasStatus(503)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .doesNotContain("secret");
        PlayedRealm.failOn(call -> false);
        assertThat(ada.post(PATH, "a", WANTED)).hasStatus(201);
        assertThat(PlayedRealm.client("acme-retail-shop").at("/enabled").asBoolean())
                .isTrue();
        assertThat(PlayedRealm.partnerOf("acme-retail-shop")).isEqualTo("acme-retail");
    }

    @Test
    void finishesTheApplicationOfAPartnerThatGetsItsGroupLater() {
        var token = DeveloperCalls.tokenOf("newcomer", "developer:write");

        assertThat(ada.with(token, HttpMethod.POST, PATH, "k", WANTED)).hasStatus(502);
        assertThat(PlayedRealm.client("newcomer-shop").at("/enabled").asBoolean())
                .isFalse();

        PlayedRealm.addGroup("newcomer", "bronze");
        assertThat(ada.with(token, HttpMethod.POST, PATH, "k", WANTED)).hasStatus(201);
        assertThat(PlayedRealm.partnerOf("newcomer-shop")).isEqualTo("newcomer");
    }

    @Test
    void leavesAnUnfinishedApplicationWithoutTokens() {
        PlayedRealm.failOn("PUT users/*/groups/*"::equals);

        ada.post(PATH, "a", WANTED);

        assertThat(PlayedRealm.client("acme-retail-shop").at("/enabled").asBoolean())
                .isFalse();
    }

    @Test
    void finishesAnApplicationBeforeAChangeEnablesIt() {
        PlayedRealm.failOn("PUT users/*/groups/*"::equals);
        ada.post(PATH, "a", WANTED);
        var enabled = CHANGED.replace("\"enabled\":false", "\"enabled\":true");

        assertThat(ada.put(SHOP, enabled)).hasStatus(503);
        assertThat(PlayedRealm.client("acme-retail-shop").at("/enabled").asBoolean())
                .isFalse();
        PlayedRealm.failOn(call -> false);
        assertThat(ada.put(SHOP, enabled)).hasStatusOk();

        assertThat(PlayedRealm.client("acme-retail-shop").at("/enabled").asBoolean())
                .isTrue();
        assertThat(PlayedRealm.partnerOf("acme-retail-shop")).isEqualTo("acme-retail");
    }

    @Test
    void doesNotEnableAgainWhatWasDisabledMeanwhile() {
        ada.post(PATH, "a", WANTED);
        ada.put(SHOP, CHANGED.replace("orders:write", "orders:read"));

        assertThat(ada.post(PATH, "a", WANTED)).hasStatus(201);
        assertThat(ada.get(SHOP)).bodyJson().extractingPath("$.enabled").isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource({
        "webhooks:write,needs-approval",
        "erp:post,unknown",
        "governance:write,unknown",
        "inventory:operate,unknown"
    })
    void givesNoScopeThatNeedsApprovalOrIsNotForPartners(String scope, String code) {
        assertThat(ada.post(PATH, "a", WANTED.replace("orders:read", scope)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo(code);
        assertThat(PlayedRealm.calls()).isEmpty();

        ada.post(PATH, "a", WANTED);
        assertThat(ada.put(SHOP, CHANGED.replace("orders:write", scope))).hasStatus(422);
    }

    @Test
    void listsOwnApplicationsPageByPage() {
        PlayedRealm.seed("acme-retail-seeded");
        ada.post(PATH, "a", WANTED);
        ada.post(PATH, "b", WANTED.replace("\"shop\"", "\"app\""));
        register("acme", "retail-hidden");

        assertThat(ids(ada.get(PATH))).isEqualTo("[\"acme-retail-app\",\"acme-retail-shop\"]");
        var page = read(ada.get(PATH + "?limit=1"));
        assertThat(page.at("/next").asString()).isEqualTo("acme-retail-app");
        assertThat(ids(ada.get(PATH + "?limit=1&cursor=acme-retail-app"))).isEqualTo("[\"acme-retail-shop\"]");
    }

    /** Another attempt takes the last place once this one has seen it free. */
    @Test
    void keepsTheNumberOfApplicationsInBoundsWhenSeveralAreRegisteredAtOnce() {
        IntStream.range(0, 49).forEach(number -> PlayedRealm.seedApplication("acme-retail", "many-" + number));
        PlayedRealm.failOn(call -> {
            if (call.equals("POST clients")) {
                PlayedRealm.seedApplication("acme-retail", "meanwhile");
            }
            return false;
        });

        assertThat(ada.post(PATH, "a", WANTED)).hasStatus(409).bodyText().contains("You have 50 applications");

        assertThat(ada.get(SHOP)).hasStatus(404);
        assertThat(ada.get(PATH + "/acme-retail-meanwhile")).hasStatusOk();
    }

    @Test
    void changesWhatIsNamedAndNothingElse() {
        ada.post(PATH, "a", WANTED);

        assertThat(ada.put(SHOP, CHANGED)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"id":"acme-retail-shop","name":"Shop 2","description":"","enabled":false,"scopes":["availability:read","orders:write"]}""");
        assertThat(PlayedRealm.client("acme-retail-shop")
                        .at("/defaultClientScopes")
                        .toString())
                .contains("basic", "partner", "audience-gateway");
        assertThat(PlayedRealm.client("acme-retail-shop")
                        .at("/attributes/partner")
                        .asString())
                .isEqualTo("acme-retail");
    }

    @Test
    void rotatesOnceForEachAttemptAndLetsTheSecretsOverlap() {
        var first = read(ada.post(PATH, "a", WANTED)).at("/secret").asString();

        var rotated = read(ada.post(SHOP + "/secret", "r1", ""));
        var repeated = read(ada.post(SHOP + "/secret", "r1", ""));
        var again = read(ada.post(SHOP + "/secret", "r2", ""));

        assertThat(rotated.at("/secret").asString()).isNotEqualTo(first);
        assertThat(rotated.at("/application/previousSecretUntil").asString()).isNotEmpty();
        assertThat(repeated).isEqualTo(rotated);
        assertThat(again.at("/secret").asString())
                .isNotEqualTo(rotated.at("/secret").asString());
        assertThat(PlayedRealm.client("acme-retail-shop").at("/attributes").toString())
                .doesNotContain(first);
    }

    @Test
    void rotatesAfterAnAttemptThatBrokeOff() {
        var first = read(ada.post(PATH, "a", WANTED)).at("/secret").asString();
        PlayedRealm.failOn("POST clients/*/client-secret"::equals);
        assertThat(ada.post(SHOP + "/secret", "r1", "")).hasStatus(503);
        PlayedRealm.failOn(call -> false);

        assertThat(read(ada.post(SHOP + "/secret", "r1", "")).at("/secret").asString())
                .isNotEqualTo(first);
    }

    @Test
    void endsThePreviousSecretAtOnce() {
        ada.post(PATH, "a", WANTED);
        ada.post(SHOP + "/secret", "r1", "");

        assertThat(ada.delete(SHOP + "/previous-secret")).hasStatus(204);

        assertThat(read(ada.get(SHOP)).has("previousSecretUntil")).isFalse();
    }

    @Test
    void removesAnApplication() {
        ada.post(PATH, "a", WANTED);

        assertThat(ada.delete(SHOP)).hasStatus(204);
        assertThat(ada.delete(SHOP)).hasStatus(404);
        assertThat(ada.get(SHOP)).hasStatus(404);
    }

    @Test
    void touchesNothingOfAnotherPartnerAndNothingThatWasNotRegisteredHere() {
        register("bluebird", "shop");
        PlayedRealm.seed("acme-retail");
        PlayedRealm.seed("entrepot-gateway");
        var before = PlayedRealm.calls().size();

        for (var foreign : new String[] {"bluebird-shop", "acme-retail", "entrepot-gateway"}) {
            assertThat(ada.get(PATH + "/" + foreign)).hasStatus(404);
            assertThat(ada.put(PATH + "/" + foreign, CHANGED)).hasStatus(404);
            assertThat(ada.post(PATH + "/" + foreign + "/secret", "r", "")).hasStatus(404);
            assertThat(ada.delete(PATH + "/" + foreign + "/previous-secret")).hasStatus(404);
            assertThat(ada.delete(PATH + "/" + foreign)).hasStatus(404);
        }

        assertThat(PlayedRealm.calls().subList(before, PlayedRealm.calls().size()))
                .containsOnly("GET clients");
        PlayedRealm.seed("acme-retail-taken");
        assertThat(ada.post(PATH, "x", WANTED.replace("\"shop\"", "\"taken\""))).hasStatus(409);
    }

    @Test
    void writesDownWhatIsDoneAndWhatBecameOfIt() {
        ada.post(PATH, "a", WANTED);
        ada.post(SHOP + "/secret", "r1", "");
        ada.put(SHOP, CHANGED);
        ada.delete(SHOP + "/previous-secret");
        ada.delete(SHOP);

        for (var action :
                new String[] {"REGISTERED", "SECRET_ROTATED", "CHANGED", "PREVIOUS_SECRET_ENDED", "DELETED"}) {
            SERVER.verify(postRequestedFor(urlPathEqualTo(AUDIT))
                    .withHeader("On-Behalf-Of", equalTo("ada"))
                    .withRequestBody(equalToJson("""
                            {"consumer":"acme-retail","application":"acme-retail-shop","action":"%s"}""".formatted(action))));
        }
        SERVER.verify(
                5,
                postRequestedFor(urlPathEqualTo(AUDIT + "/7/outcome")).withRequestBody(equalToJson("{\"done\":true}")));
    }

    @Test
    void doesNothingThatCannotBeWrittenDown() {
        ada.post(PATH, "a", WANTED);
        var before = PlayedRealm.client("acme-retail-shop").toString();
        SERVER.stubFor(post(urlPathEqualTo(AUDIT)).willReturn(serviceUnavailable()));

        assertThat(ada.post(PATH, "b", WANTED.replace("\"shop\"", "\"till\""))).hasStatus(503);
        assertThat(ada.put(SHOP, CHANGED)).hasStatus(503);
        assertThat(ada.post(SHOP + "/secret", "r1", "")).hasStatus(503);
        assertThat(ada.delete(SHOP)).hasStatus(503);

        assertThat(PlayedRealm.client("acme-retail-shop").toString()).isEqualTo(before);
        assertThat(ids(ada.get(PATH))).isEqualTo("[\"acme-retail-shop\"]");
    }

    @Test
    void notesWhatWasNotDoneAndLeavesOpenWhatIsNotKnown() {
        PlayedRealm.seed("acme-retail-shop");
        assertThat(ada.post(PATH, "a", WANTED)).hasStatus(409);
        SERVER.verify(
                1,
                postRequestedFor(urlPathEqualTo(AUDIT + "/7/outcome"))
                        .withRequestBody(equalToJson("{\"done\":false}")));

        PlayedRealm.failOn("POST clients"::equals);
        assertThat(ada.post(PATH, "b", WANTED.replace("\"shop\"", "\"till\""))).hasStatus(503);
        SERVER.verify(2, postRequestedFor(urlPathEqualTo(AUDIT)));
        SERVER.verify(1, postRequestedFor(urlPathEqualTo(AUDIT + "/7/outcome")));
    }

    @Test
    void answersWhatIsDoneAlsoWhenThatCannotBeNoted() {
        SERVER.stubFor(post(urlPathEqualTo(AUDIT + "/7/outcome")).willReturn(serviceUnavailable()));

        assertThat(ada.post(PATH, "a", WANTED)).hasStatus(201);
    }

    @Test
    void showsDevelopersTheTrailOfTheirPartnerAndTheGovernanceTeamAll() {
        SERVER.stubFor(WireMock.get(urlPathEqualTo(AUDIT)).willReturn(okJson("""
                {"entries":[{"id":7,"consumer":"acme-retail","application":"acme-retail-shop","action":"CHANGED","person":"ada",
                 "at":"2026-11-29T12:00:00Z","done":true}],"next":7}""")));
        var since = "?application=acme-retail-shop&since=2026-11-29T00:00:00Z&limit=1";

        assertThat(ada.get("/developer/v1/audit-entries" + since))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                {"entries":[{"id":7,"partner":"acme-retail","application":"acme-retail-shop","action":"CHANGED","by":"ada",
                 "at":"2026-11-29T12:00:00Z","done":true}],"next":7}""");
        SERVER.verify(WireMock.getRequestedFor(urlPathEqualTo(AUDIT))
                .withQueryParam("consumer", equalTo("acme-retail"))
                .withQueryParam("application", equalTo("acme-retail-shop"))
                .withQueryParam("since", equalTo("2026-11-29T00:00:00Z"))
                .withQueryParam("limit", equalTo("1")));
        assertThat(ada.get("/developer/v1/reports/audit-entries")).hasStatus(403);
        var team = TokenIssuer.token(DeveloperCalls.AUDIENCE, "governance:read");
        assertThat(ada.with(team, HttpMethod.GET, "/developer/v1/reports/audit-entries?partner=bluebird", null, ""))
                .hasStatusOk();
        SERVER.verify(WireMock.getRequestedFor(urlPathEqualTo(AUDIT)).withQueryParam("consumer", equalTo("bluebird")));
    }

    @Test
    void asksForAKeyOfTheAttempt() {
        assertThat(ada.with(DeveloperCalls.ADA, HttpMethod.POST, PATH, null, WANTED))
                .hasStatus(400);
        assertThat(ada.post(PATH, "not one", WANTED)).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"slug\":\"Shop\",\"name\":\"x\",\"scopes\":[\"orders:read\"]}",
                "{\"slug\":\"-\",\"name\":\"x\",\"scopes\":[\"orders:read\"]}",
                "{\"slug\":\"shop\",\"name\":\" \",\"scopes\":[\"orders:read\"]}",
                "{\"slug\":\"shop\",\"name\":\"x\",\"scopes\":[]}",
                "{\"slug\":\"shop\",\"name\":\"x\",\"scopes\":[null]}"
            })
    void refusesWhatIsNoApplication(String body) {
        assertThat(ada.post(PATH, "a", body)).hasStatus(422);
        assertThat(PlayedRealm.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/developer/v1/applications,developer:write",
        "POST,/developer/v1/applications,developer:read",
        "PUT,/developer/v1/applications/acme-retail-shop,developer:read",
        "DELETE,/developer/v1/applications/acme-retail-shop,developer:read",
        "POST,/developer/v1/applications/acme-retail-shop/secret,developer:read",
        "DELETE,/developer/v1/applications/acme-retail-shop/previous-secret,developer:read",
        "GET,/developer/v1/scopes,orders:read"
    })
    void refusesATokenWithoutTheScope(String method, String path, String scopes) {
        var token = DeveloperCalls.tokenOf("acme-retail", scopes);

        assertThat(ada.with(token, HttpMethod.valueOf(method), path, "a", "{}")).hasStatus(403);
        assertThat(PlayedRealm.calls()).isEmpty();
    }

    @Test
    void refusesAPersonOfNoPartner() {
        var token = TokenIssuer.token(DeveloperCalls.AUDIENCE, "developer:read developer:write");

        assertThat(ada.with(token, HttpMethod.GET, PATH, null, ""))
                .hasStatus(403)
                .bodyText()
                .contains("partner");
    }

    @Test
    void listsTheScopesThatThereAre() {
        assertThat(ada.get("/developer/v1/scopes")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"scopes":[{"scope":"availability:read","needsApproval":false},{"scope":"orders:read","needsApproval":false},
                 {"scope":"orders:write","needsApproval":false},{"scope":"webhooks:read","needsApproval":true},
                 {"scope":"webhooks:write","needsApproval":true}]}""");
    }

    private void register(String partner, String slug) {
        var token = DeveloperCalls.tokenOf(partner, "developer:write");
        assertThat(ada.with(token, HttpMethod.POST, PATH, "k", WANTED.replace("\"shop\"", "\"" + slug + "\"")))
                .hasStatus(201);
    }

    private static String ids(MvcTestResult answer) {
        return read(answer)
                .at("/applications")
                .valueStream()
                .map(application -> application.at("/id").toString())
                .toList()
                .toString()
                .replace(", ", ",");
    }

    private static JsonNode read(MvcTestResult answer) {
        try {
            return new JsonMapper().readTree(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
