package io.entrepot.foundation.security;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import io.entrepot.foundation.backend.TransientBackendException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A service's own token is obtained once for all by client credentials, kept while valid, and its absence is a transient fault. */
class ServiceTokensTests {

    private static final String TOKEN_PATH = "/realms/entrepot/protocol/openid-connect/token";

    private final WireMockServer realm =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    private Instant now = Instant.parse("2026-11-30T10:00:00Z");

    @BeforeEach
    void start() {
        realm.start();
    }

    @AfterEach
    void stop() {
        realm.stop();
    }

    @Test
    void provesItselfByItsSecret() {
        answers(token("a", 300));

        assertThat(tokens().current()).isEqualTo("a");
        realm.verify(postRequestedFor(urlPathEqualTo(TOKEN_PATH))
                .withBasicAuth(new BasicCredentials("orders", "s3cret"))
                .withFormParam("grant_type", equalTo("client_credentials")));
    }

    @Test
    void keepsATokenWhileItIsValid() {
        answers(token("a", 300));
        var tokens = tokens();
        tokens.current();

        answers(token("b", 300));

        assertThat(tokens.current()).isEqualTo("a");
    }

    @Test
    void replacesATokenThatIsAboutToExpireWhileCallsGoOnWithIt() {
        answers(token("a", 300));
        var tokens = tokens();
        tokens.current();
        now = now.plusSeconds(250);
        answers(token("b", 300).withFixedDelay(300));

        assertThat(tokens.current()).isEqualTo("a");

        await().until(() -> tokens.current().equals("b"));
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void asksOnceForAllWhoNeedATokenAtTheSameTime() throws Exception {
        answers(token("a", 300).withFixedDelay(300));
        var tokens = tokens();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 32)
                    .mapToObj(n -> callers.submit(tokens::current))
                    .toList();
            for (var call : calls) {
                assertThat(call.get()).isEqualTo("a");
            }
        }

        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void goesOnWithAValidTokenWhileTheRealmIsAwayAndNoLonger() {
        answers(token("a", 300));
        var tokens = tokens();
        tokens.current();
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        now = now.plusSeconds(290);
        assertThat(tokens.current()).isEqualTo("a");

        now = now.plusSeconds(10);
        assertThatExceptionOfType(TransientBackendException.class).isThrownBy(tokens::current);
    }

    @Test
    void spacesItsQuestionsToARealmThatFails() {
        answers(aResponse().withStatus(503));
        var tokens = tokens();

        for (var call = 0; call < 5; call++) {
            assertThatExceptionOfType(TransientBackendException.class).isThrownBy(tokens::current);
        }

        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void isTransientlyUnableWhenTheRealmIsAway() {
        realm.stop();

        isTransientlyUnable();
    }

    @Test
    void isTransientlyUnableWhenTheConnectionBreaks() {
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        isTransientlyUnable();
    }

    @Test
    void isTransientlyUnableWhenTheRealmRefuses() {
        answers(unauthorized()
                .withHeader("Content-Type", "application/json")
                .withBody("{\"error\":\"invalid_client\"}"));

        isTransientlyUnable();
    }

    @Test
    void isTransientlyUnableWhenTheRealmAnswersNonsense() {
        answers(okJson("{}"));

        isTransientlyUnable();
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void doesNotWaitForASilentRealmForEver() {
        answers(token("a", 300).withFixedDelay(60_000));

        isTransientlyUnable();
    }

    @Test
    void recoversWhenTheRealmIsBack() {
        answers(aResponse().withStatus(503));
        var tokens = tokens();
        assertThatExceptionOfType(TransientBackendException.class).isThrownBy(tokens::current);

        answers(token("a", 300));
        now = now.plusSeconds(1);

        assertThat(tokens.current()).isEqualTo("a");
    }

    private int asked() {
        return realm.findAll(postRequestedFor(urlPathEqualTo(TOKEN_PATH))).size();
    }

    private void isTransientlyUnable() {
        assertThatExceptionOfType(TransientBackendException.class)
                .isThrownBy(tokens()::current)
                .satisfies(fault -> assertThat(fault.backend()).isEqualTo("keycloak"))
                .satisfies(fault -> assertThat(fault).hasMessageNotContaining("s3cret"));
    }

    private ServiceTokens tokens() {
        var properties = new SecurityProperties(
                URI.create(
                        realm.isRunning()
                                ? realm.baseUrl() + "/realms/entrepot"
                                : "http://127.0.0.1:1/realms/entrepot"),
                "entrepot-process",
                Duration.ZERO,
                Duration.ZERO,
                new SecurityProperties.Client("orders", "s3cret", Set.of()),
                new SecurityProperties.Proofs(false, Duration.ZERO));
        return new ServiceTokens(properties, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));
    }

    private void answers(ResponseDefinitionBuilder answer) {
        realm.stubFor(post(urlPathEqualTo(TOKEN_PATH)).willReturn(answer));
    }

    private static ResponseDefinitionBuilder token(String value, int seconds) {
        return okJson(
                "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}".formatted(value, seconds));
    }
}
