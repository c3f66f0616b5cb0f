package io.entrepot.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.entrepot.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.entrepot.foundation.testing.ProofKey;
import io.entrepot.foundation.testing.TokenIssuer;
import io.entrepot.gateway.redis.RealRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Two gateways behind one address and one Redis: what a thief caught at one is worth nothing at the other, and a person who
 * signed in at one is known at both.
 */
class ReplicaTests {

    private static final String ORDER = "/partner/v2/orders/ORD-1";
    private static final String CASES = "/service-desk/v1/cases";
    private static final int LONG = 300;
    private static final int NEARLY_OVER = 10;
    private static final URI TARGET = URI.create("https://api.example.test" + ORDER);

    private final RealRedis redis = Replicas.REDIS;
    private final ConfigurableApplicationContext one = Replicas.ONE;
    private final ConfigurableApplicationContext other = Replicas.OTHER;
    private final ProofKey key = new ProofKey();
    private final String token = TokenIssuer.token(claims ->
            claims.audience("entrepot-gateway").claim("scope", "orders:read").claim("cnf", key.confirmation()));

    private Browser person;
    private Browser atOther;

    @BeforeEach
    void reset() {
        Behind.reset();
        person = new Browser(new EdgeCalls(one.getEnvironment()));
        atOther = person.at(new EdgeCalls(other.getEnvironment()));
    }

    @Test
    void refusesAProofThatTheOtherReplicaHasSeen() {
        var proof = key.proof("GET", TARGET, token);

        assertThat(call(one, proof).statusCode()).isEqualTo(200);

        assertProblem(call(other, proof)).is(401, "unauthenticated");
        assertThat(call(other, key.proof("GET", TARGET, token)).statusCode()).isEqualTo(200);
    }

    @Test
    void knowsAPersonWhoSignedInAtTheOther() {
        person.signIn("/", LONG);

        assertThat(JsonPath.<String>read(atOther.get("/session").body(), "$.name"))
                .isEqualTo("operator");
        assertThat(atOther.get(CASES).statusCode()).isEqualTo(200);
        assertThat(person.get(CASES).statusCode()).isEqualTo(200);
    }

    @Test
    void finishesASignInThatBeganAtTheOther() {
        var begun = person.begin("/docs");
        Browser.codeIsGoodFor(begun.getOrDefault("nonce", ""), LONG);

        var answer = atOther.get("/sign-in/return?state=" + begun.get("state") + "&code=c0de");

        assertThat(answer.headers().firstValue("Location")).contains("/docs");
        assertThat(person.get("/session").statusCode()).isEqualTo(200);
    }

    @Test
    void signsOutAtBoth() {
        person.signIn("/", LONG);
        person.get("/session");
        var session = person.cookie("session");

        atOther.send(atOther.to("/sign-out")
                .header("X-XSRF-TOKEN", person.cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.noBody()));

        person.setCookie("session", session);
        assertProblem(person.get("/session")).is(401, "unauthenticated");
        assertProblem(atOther.get("/session")).is(401, "unauthenticated");
    }

    @Test
    void endsAtBothWhatTheRealmEnds() {
        person.signIn("/", LONG);

        assertThat(atOther.endAtRealm(person.logoutToken()).statusCode()).isEqualTo(200);

        assertProblem(person.get("/session")).is(401, "unauthenticated");
        assertProblem(atOther.get("/session")).is(401, "unauthenticated");
    }

    @Test
    void renewsTheTokenOnceForCallsAtBoth() throws Exception {
        person.signIn("/", NEARLY_OVER);
        Browser.refreshGives(Browser.accessToken(), LONG);

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = Stream.of(person, atOther, person, atOther, person, atOther)
                    .map(browser -> callers.submit(() -> browser.get(CASES)))
                    .toList();
            for (var call : calls) {
                assertThat(call.get().statusCode()).isEqualTo(200);
            }
        }

        Behind.REALM.verify(
                1, postRequestedFor(urlPathMatching(".*/token")).withFormParam("grant_type", equalTo("refresh_token")));
    }

    @Test
    void storesNeitherJavaObjectsNorTheClientsSecret() {
        person.signIn("/", LONG);

        assertThat(stored(person).values())
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value).matches("[ -~]*").doesNotContain("scr:3ens"));
    }

    @Test
    void asksAPersonToSignInAnewWhoseSessionCannotBeRead() {
        person.signIn("/", LONG);
        var context = "sessionAttr:SPRING_SECURITY_CONTEXT";
        assertThat(stored(person)).containsKey(context);
        commands(redis -> redis.hset(key(person), context, "[\"java.io.File\",\"/etc/passwd\"]"));

        assertProblem(person.get("/session")).is(401, "unauthenticated");

        person.signIn("/", LONG);
        assertThat(atOther.get("/session").statusCode()).isEqualTo(200);
    }

    @Test
    void readsNoSessionForAPartnersCall() {
        person.signIn("/", LONG);
        var before = reads();

        var answer = person.send(person.to(ORDER).header("Authorization", "Bearer " + EdgeCalls.partnersToken()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(reads()).isEqualTo(before);
        person.get("/session");
        assertThat(reads()).isGreaterThan(before);
    }

    @Test
    void tellsAPersonThatTheStoreIsAwayAndServesPartners() {
        person.signIn("/", LONG);
        var edge = new EdgeCalls(one.getEnvironment());

        redis.pause();
        try {
            var refused = person.get("/session");
            assertProblem(refused).is(503, "backend-unavailable");
            assertThat(refused.headers().firstValue("Retry-After")).contains("5");
            assertProblem(person.get("/sign-in")).is(503, "backend-unavailable");
            assertThat(edge.get(ORDER).statusCode()).isEqualTo(200);
        } finally {
            redis.resume();
        }

        Awaitility.await().until(() -> person.get("/session").statusCode() == 200);
    }

    private Map<String, String> stored(Browser browser) {
        return commands(redis -> redis.hgetall(key(browser)));
    }

    private static String key(Browser browser) {
        return "people:sessions:" + browser.cookie("session");
    }

    /** How often Redis was asked for a session so far; it counts each command. */
    private long reads() {
        return commands(redis -> redis.info("commandstats"))
                .lines()
                .filter(line -> line.startsWith("cmdstat_hgetall:"))
                .mapToLong(line -> Long.parseLong(line.replaceFirst("[^=]*=(\\d+),.*", "$1")))
                .sum();
    }

    private <T> T commands(Function<RedisCommands<String, String>, T> use) {
        try (var client = RedisClient.create(redis.url());
                var connection = client.connect()) {
            return use.apply(connection.sync());
        }
    }

    private HttpResponse<String> call(ConfigurableApplicationContext replica, String proof) {
        var edge = new EdgeCalls(replica.getEnvironment());
        return edge.send(edge.to(ORDER)
                .header("Authorization", "DPoP " + token)
                .header("DPoP", proof)
                .header("X-Forwarded-For", "192.0.2.7")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "api.example.test"));
    }
}
