package io.entrepot.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.entrepot.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A person signs in at the realm and calls with a cookie; no token ever reaches the browser. */
@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class SessionTests {

    private static final String CASES = "/service-desk/v1/cases";
    private static final int LONG = 300;
    private static final int NEARLY_OVER = 10;

    @Autowired
    EdgeCalls edge;

    private Browser browser;

    @BeforeEach
    void reset() {
        Behind.reset();
        browser = new Browser(edge);
    }

    @Test
    void beginsASignInWithPkce() {
        var request = browser.begin("/");

        assertThat(request)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "screens")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "http://localhost:8080/sign-in/return")
                .containsKeys("code_challenge", "state", "nonce");
    }

    @Test
    void redeemsTheCodeWithTheVerifierAndItsOwnSecret() {
        browser.signIn("/", LONG);

        Behind.REALM.verify(postRequestedFor(urlPathMatching(".*/token"))
                .withFormParam("grant_type", equalTo("authorization_code"))
                .withFormParam("code", equalTo("c0de"))
                .withFormParam("code_verifier", matching("[\\w.~-]{43,}"))
                .withHeader("Authorization", matching("Basic .*")));
    }

    @Test
    void sendsThePersonWhereItWantedToGo() {
        var answer = browser.signIn("/service-desk?tab=cases", LONG);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/service-desk?tab=cases");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/%5Cevil.example",
                "%5C%5Cevil.example",
                "/%09/evil.example",
                "/%0D%0ASet-Cookie:x=y",
                "javascript:alert(1)",
                "%20/evil",
                ""
            })
    void sendsThePersonNowhereElse(String target) {
        var answer = browser.signIn(target, LONG);

        assertThat(answer.headers().firstValue("Location")).contains("/");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("x=y");
    }

    @Test
    void callsAServiceWithTheNarrowTokenOnly() {
        browser.signIn("/", LONG);

        var answer = browser.get(CASES);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Behind.received()).singleElement().satisfies(request -> {
            assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + Behind.NARROW_TOKEN);
            assertThat(request.containsHeader("Cookie")).isFalse();
            assertThat(request.containsHeader("X-XSRF-TOKEN")).isFalse();
        });
    }

    @Test
    void tellsThePageWhoHasSignedIn() {
        browser.signIn("/", LONG);

        var answer = browser.get("/session");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<String>read(answer.body(), "$.name")).isEqualTo("operator");
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.roles"))
                .containsExactly("customer-service", "operations");
        assertThat(JsonPath.<String>read(answer.body(), "$.expiresAt")).endsWith("Z");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void keepsTokensOutOfTheBrowser() {
        var signedIn = browser.signIn("/", LONG);
        var session = browser.get("/session");

        for (var answer : List.of(signedIn, session)) {
            assertThat(answer.body() + answer.headers().map()).doesNotContain("eyJ", "refresh-1");
        }
    }

    @Test
    void keepsTheSessionCookieFromScriptsAndOtherSites() {
        var cookies = browser.get("/sign-in").headers().allValues("Set-Cookie");

        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("session=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain"));
    }

    @Test
    void changesTheSessionWhenThePersonSignsIn() {
        browser.begin("/");
        var before = browser.cookie("session");

        browser.signIn("/", LONG);

        assertThat(browser.cookie("session")).isNotEqualTo(before).isNotEmpty();
        var thief = new Browser(edge);
        thief.setCookie("session", before);
        assertProblem(thief.get("/session")).is(401, "unauthenticated");
    }

    @Test
    void refusesAnAnswerOfTheRealmThatItDidNotAskFor() {
        Browser.codeIsGoodFor("any", LONG);

        assertProblem(browser.get("/sign-in/return?state=forged&code=c0de")).is(401, "unauthenticated");
        assertProblem(browser.get("/session")).is(401, "unauthenticated");
    }

    @Test
    void refusesAnIdentityForAnotherSignIn() {
        var request = browser.begin("/");
        Browser.codeIsGoodFor("another", LONG);

        assertProblem(browser.get("/sign-in/return?state=" + request.get("state") + "&code=c0de"))
                .is(401, "unauthenticated");
    }

    /** The words come through the browser, from whoever sent it here. */
    @Test
    void letsNobodyWriteLinesIntoTheLog(CapturedOutput output) {
        var request = browser.begin("/");

        var answer = browser.get("/sign-in/return?state=" + request.get("state")
                + "&error=access_denied&error_description=no%0AERROR%20of%20somebody%20else");

        assertProblem(answer).is(401, "unauthenticated");
        assertThat(output.toString()).contains("A sign-in failed: ");
        assertThat(output.toString().lines()).noneMatch(line -> line.startsWith("ERROR of somebody else"));
    }

    @Test
    void refusesToWriteWithoutTheTokenAgainstForgery() {
        browser.signIn("/", LONG);
        browser.get("/session");

        assertProblem(replay("")).is(403, "forbidden");
        assertProblem(replay("forged")).is(403, "forbidden");
        assertThat(Behind.received()).isEmpty();

        assertThat(replay(browser.cookie("XSRF-TOKEN")).statusCode()).isEqualTo(200);
    }

    @Test
    void asksNoTokenAgainstForgeryOfPrograms() {
        var answer = edge.send(edge.to("/partner/v2/orders/ORD-1/cancellation")
                .header("Authorization", "Bearer " + EdgeCalls.partnersToken())
                .header("Idempotency-Key", "key-1")
                .POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void neverUsesTheSessionOfACallWithAToken() {
        browser.signIn("/", LONG);

        assertProblem(browser.send(browser.to(CASES).header("Authorization", "Bearer nonsense")))
                .is(401, "unauthenticated");
        assertProblem(browser.send(browser.to(CASES).header("Authorization", "Basic eDp5")))
                .is(401, "unauthenticated");
        assertProblem(browser.send(browser.to(CASES).header("Authorization", "Bearer " + EdgeCalls.partnersToken())))
                .is(403, "forbidden");
        assertThat(Behind.received()).isEmpty();
    }

    @Test
    void showsASessionToNoProgram() {
        browser.signIn("/", LONG);

        assertProblem(browser.send(
                        browser.to("/session").header("Authorization", "Bearer " + EdgeCalls.partnersToken())))
                .is(404, "not-found");
    }

    @Test
    void needsTheScopeAsAnyCall() {
        browser.signIn("/", LONG);

        assertProblem(browser.get("/partner/v2/orders/ORD-1")).is(403, "forbidden");
    }

    @Test
    void tellsAScriptAndSendsAPageWhenNobodyHasSignedIn() {
        browser.setCookie("session", "0123456789ABCDEF");

        assertProblem(browser.get(CASES)).is(401, "unauthenticated");
        var page = browser.send(browser.to(CASES + "?state=OPEN").header("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location"))
                .hasValueSatisfying(
                        value -> assertThat(value).endsWith("/sign-in?to=%2Fservice-desk%2Fv1%2Fcases%3Fstate%3DOPEN"));
    }

    @Test
    void renewsTheTokenOnceForCallsAtTheSameTime() throws Exception {
        browser.signIn("/", NEARLY_OVER);
        Browser.refreshGives(Browser.accessToken(), LONG);

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 6)
                    .mapToObj(n -> callers.submit(() -> browser.get(CASES)))
                    .toList();
            for (var call : calls) {
                assertThat(call.get().statusCode()).isEqualTo(200);
            }
        }

        Behind.REALM.verify(
                1,
                postRequestedFor(urlPathMatching(".*/token"))
                        .withFormParam("grant_type", equalTo("refresh_token"))
                        .withFormParam("refresh_token", equalTo("refresh-1")));
    }

    @Test
    void endsASessionThatTheRealmHasEnded() {
        browser.signIn("/", NEARLY_OVER);
        refresh(jsonResponse("{\"error\":\"invalid_grant\",\"error_description\":\"Session not active\"}", 400));

        assertProblem(browser.get(CASES)).is(401, "unauthenticated").doesNotTell("Session not active");

        Browser.refreshGives(Browser.accessToken(), LONG);
        assertProblem(browser.get(CASES)).is(401, "unauthenticated");
    }

    /** A page asks for several things at once, of which one finds out. */
    @Test
    void endsItForCallsAtTheSameTime() throws Exception {
        browser.signIn("/", NEARLY_OVER);
        refresh(jsonResponse("{\"error\":\"invalid_grant\"}", 400).withFixedDelay(1_000));

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 6)
                    .mapToObj(n -> callers.submit(() -> browser.get(CASES)))
                    .toList();
            for (var call : calls) {
                assertProblem(call.get()).is(401, "unauthenticated");
            }
        }
    }

    @Test
    void tellsAnOutageOfTheRealmAsAnOutage() {
        browser.signIn("/", NEARLY_OVER);
        refresh(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertProblem(browser.get(CASES)).is(503, "backend-unavailable");

        Browser.refreshGives(Browser.accessToken(), LONG);
        assertThat(browser.get(CASES).statusCode()).isEqualTo(200);
    }

    @Test
    void signsOutHereAndAtTheRealm() {
        browser.signIn("/", LONG);
        browser.get("/session");
        var session = browser.cookie("session");
        assertProblem(browser.send(browser.to("/sign-out").POST(BodyPublishers.noBody())))
                .is(403, "forbidden");

        var answer = browser.send(browser.to("/sign-out")
                .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(value -> assertThat(value)
                        .contains("/protocol/openid-connect/logout?id_token_hint=")
                        .contains("post_logout_redirect_uri=http://localhost:8080/"));
        browser.setCookie("session", session);
        assertProblem(browser.get("/session")).is(401, "unauthenticated");
    }

    @Test
    void signsNobodyOutByALink() {
        browser.signIn("/", LONG);

        browser.get("/sign-out");

        assertThat(browser.get("/session").statusCode()).isEqualTo(200);
    }

    @Test
    void endsASessionWhenTheRealmSaysSo() {
        browser.signIn("/", LONG);
        var another = new Browser(edge);
        another.signIn("/", LONG);

        assertThat(browser.endAtRealm(browser.logoutToken()).statusCode()).isEqualTo(200);

        assertProblem(browser.get("/session")).is(401, "unauthenticated");
        assertThat(another.get("/session").statusCode()).isEqualTo(200);
    }

    @Test
    void endsNothingForATokenThatIsNoneOfSigningOut() {
        browser.signIn("/", LONG);
        var forged = browser.logoutToken().replaceFirst("\\.[^.]+$", ".c2lnbmF0dXJl");

        for (var token : List.of("nonsense", forged, Browser.accessToken())) {
            assertThat(browser.endAtRealm(token).statusCode()).isEqualTo(400);
        }

        assertThat(browser.get("/session").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> replay(String token) {
        var request = browser.to(CASES + "/1/replay").POST(BodyPublishers.noBody());
        return browser.send(token.isEmpty() ? request : request.header("X-XSRF-TOKEN", token));
    }

    private static void refresh(ResponseDefinitionBuilder answer) {
        Behind.REALM.stubFor(post(urlPathMatching(".*/token"))
                .withRequestBody(containing("grant_type=refresh_token"))
                .atPriority(1)
                .willReturn(answer));
    }
}
