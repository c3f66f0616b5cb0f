package io.entrepot.wmsshiphero.backend.shiphero;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import io.entrepot.foundation.backend.FaultTranslation;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.wmsshiphero.backend.shiphero.Credits.Share;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Whatever ShipHero answers, the caller sees a result or one of the two classes of fault. */
class GraphQlTests {

    private record Greeting(String word) {}

    private static final Operation<Greeting> HELLO =
            new Operation<>("hello", "query { hello { complexity word } }", Greeting.class, 10, Share.FULFILMENT);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    private static final String GOOD = "{\"data\":{\"hello\":{\"complexity\":2,\"word\":\"hi\"}}}";
    private static final WireMockServer SHIPHERO = new WireMockServer(options().dynamicPort());

    private final Credits credits = new Credits(4004, 60);
    private final GraphQl graphQl = client();

    @BeforeAll
    static void start() {
        SHIPHERO.start();
    }

    @AfterAll
    static void stop() {
        SHIPHERO.stop();
    }

    @BeforeEach
    void goodByDefault() {
        SHIPHERO.resetAll();
        SHIPHERO.stubFor(post("/auth/token").willReturn(okJson(token("first"))));
        SHIPHERO.stubFor(post("/auth/refresh").willReturn(okJson(token("second"))));
        SHIPHERO.stubFor(post("/graphql").willReturn(okJson(GOOD)));
    }

    @Test
    void answersTheResultAndChargesWhatItCost() {
        assertThat(hello()).isEqualTo("hi");
        assertThat(credits.available()).isBetween(4001L, 4004L);
        SHIPHERO.verify(postRequestedFor(urlEqualTo("/graphql")).withHeader("Authorization", equalTo("Bearer first")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errors\":[{\"message\":\"Expired token\"}],\"data\":null}",
                "{\"errors\":[{\"message\":\"Unauthorized\"}]}"
            })
    void refreshesOnceWhenTheTokenIsRefused(String refusal) {
        SHIPHERO.stubFor(post("/graphql")
                .withHeader("Authorization", equalTo("Bearer first"))
                .willReturn(okJson(refusal)));

        assertThat(hello()).isEqualTo("hi");
        SHIPHERO.verify(
                1,
                postRequestedFor(urlEqualTo("/auth/refresh"))
                        .withRequestBody(matchingJsonPath("$.refresh_token", equalTo("again"))));
    }

    @Test
    void refreshesOnceForManyCallers() throws InterruptedException, ExecutionException {
        SHIPHERO.stubFor(post("/graphql")
                .withHeader("Authorization", equalTo("Bearer first"))
                .willReturn(status(401)));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 10)
                    .<Future<String>>mapToObj(number -> threads.submit(this::hello))
                    .toList();
            for (var call : calls) {
                assertThat(call.get()).isEqualTo("hi");
            }
        }

        SHIPHERO.verify(1, postRequestedFor(urlEqualTo("/auth/token")));
        SHIPHERO.verify(1, postRequestedFor(urlEqualTo("/auth/refresh")));
    }

    @Test
    void logsInAgainWhenTheRefreshTokenIsRefused() {
        hello();
        SHIPHERO.stubFor(post("/auth/refresh").willReturn(status(401)));
        SHIPHERO.stubFor(post("/auth/token").willReturn(okJson(token("third"))));
        SHIPHERO.stubFor(post("/graphql").willReturn(status(401)));
        SHIPHERO.stubFor(post("/graphql")
                .withHeader("Authorization", equalTo("Bearer third"))
                .willReturn(okJson(GOOD)));

        assertThat(hello()).isEqualTo("hi");
    }

    @Test
    void givesUpWhenTheNewTokenIsRefusedToo() {
        SHIPHERO.stubFor(post("/graphql").willReturn(status(401)));

        assertThat(permanent().status()).isEqualTo(401);
        SHIPHERO.verify(2, postRequestedFor(urlEqualTo("/graphql")));
    }

    @ParameterizedTest
    @CsvSource({"18 seconds, 18", "4 minutes, 240", "1 hour, 3600", "a while, 18"})
    void saysHowLongToWaitForCredits(String text, long seconds) {
        SHIPHERO.stubFor(post("/graphql").willReturn(okJson("""
                {"errors":[{"code":30,"message":"not enough credits","operation":"hello","request_id":"1",
                 "required_credits":1301,"remaining_credits":263,"time_remaining":"%s"}],"data":{"hello":null}}""".formatted(text))));

        assertThat(transientFault().retryAfter()).contains(Duration.ofSeconds(seconds));
        assertThat(credits.available()).isLessThan(300);
    }

    @Test
    void neverRepeatsWhatCostsMoreThanTheAccountHolds() {
        SHIPHERO.stubFor(post("/graphql").willReturn(okJson("""
                {"errors":[{"code":30,"message":"not enough credits","required_credits":10001,"remaining_credits":4004}]}""")));

        assertThat(permanent()).hasMessageContaining("more credits");
    }

    @Test
    void doesNotCallWithoutCredits() {
        credits.correctTo(5);

        assertThat(transientFault().retryAfter()).isPresent();
        SHIPHERO.verify(0, postRequestedFor(urlEqualTo("/graphql")));
    }

    @Test
    void leavesAShareToFulfilment() {
        credits.correctTo(1000);
        var sweep = new Operation<>(HELLO.field(), HELLO.text(), Greeting.class, 51, Share.SYNC);

        assertThat(catchThrowableOfType(TransientBackendException.class, () -> graphQl.run(sweep, Map.of())))
                .isNotNull();
        assertThat(hello()).isEqualTo("hi");
    }

    @ParameterizedTest
    @CsvSource({"5, 404", "1, 422"})
    void tellsWhatIsMissingFromWhatIsRefused(int code, int status) {
        SHIPHERO.stubFor(post("/graphql").willReturn(okJson("""
                {"errors":[{"message":"Order problem","operation":"hello","request_id":"r1","code":%d}],
                 "data":{"hello":{"word":"half"}}}""".formatted(code))));

        assertThat(permanent().status()).isEqualTo(status);
        assertThat(permanent()).hasMessageContaining("r1");
    }

    @Test
    void takesAnInvalidQueryForARefusal() {
        SHIPHERO.stubFor(post("/graphql").willReturn(status(400).withBody("{\"errors\":[{\"message\":\"syntax\"}]}")));

        assertThat(permanent().status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>sorry</html>",
                "{}",
                "{\"data\":null}",
                "{\"data\":{\"hello\":null}}",
                "{\"data\":{\"hello\":{\"word\":{\"not\":\"a text\"}}}}"
            })
    void takesAnUnreadableAnswerForAFaultThatPasses(String body) {
        SHIPHERO.stubFor(post("/graphql").willReturn(okJson(body)));

        assertThat(transientFault().retryAfter()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void takesABusyServerForAFaultThatPasses(int status) {
        SHIPHERO.stubFor(post("/graphql").willReturn(status(status)));

        assertThat(transientFault().isTimeout()).isFalse();
    }

    @Test
    void tellsALateAnswerFromABrokenOne() {
        SHIPHERO.stubFor(post("/graphql").willReturn(aResponse().withFixedDelay(2_000)));
        assertThat(transientFault().isTimeout()).isTrue();

        SHIPHERO.stubFor(post("/graphql").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThat(transientFault().isTimeout()).isFalse();
    }

    private String hello() {
        return graphQl.run(HELLO, Map.of()).word();
    }

    private TransientBackendException transientFault() {
        return catchThrowableOfType(TransientBackendException.class, this::hello);
    }

    private PermanentBackendException permanent() {
        return catchThrowableOfType(PermanentBackendException.class, this::hello);
    }

    private static String token(String value) {
        return """
                {"access_token":"%s","expires_in":2419200,"refresh_token":"again","scope":"x","token_type":"Bearer"}""".formatted(value);
    }

    private GraphQl client() {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
        requests.setReadTimeout(Duration.ofMillis(800));
        var rest = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + SHIPHERO.port())
                .requestFactory(requests)
                .requestInterceptor(new FaultTranslation("shiphero", CLOCK))
                .build();
        var api = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(rest))
                .build()
                .createClient(ShipHeroApi.class);
        var tokens = new Tokens(api, new ShipHeroApi.Login("user", "password"), CLOCK);
        return new GraphQl(api, tokens, credits, 60);
    }
}
