package io.entrepot.visibility.delivery.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.entrepot.visibility.delivery.Answer;
import io.entrepot.visibility.delivery.Claim;
import io.entrepot.visibility.delivery.DeliveryId;
import io.entrepot.visibility.delivery.DeliveryTerms;
import io.entrepot.visibility.delivery.Outcome;
import io.entrepot.visibility.receiver.HostNames;
import io.entrepot.visibility.receiver.ReceiverRules;
import io.entrepot.visibility.webhook.SigningSecret;
import io.entrepot.visibility.webhook.WebhookId;
import java.net.InetAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call is signed, bounded in time and size, and made to an address that was checked. */
class HttpReceiverTests {

    private static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().dynamicHttpsPort());
    private static final ScheduledExecutorService DEADLINES = Executors.newSingleThreadScheduledExecutor();
    /** Of a receiver that answers at once, however busy this machine is. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final String BODY = "{\"type\":\"webhook.test\",\"data\":{\"name\":\"Zoë\"}}";
    private static final String ID = "MSG-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE";

    static {
        SERVER.start();
    }

    private final SigningSecret secret = SigningSecret.random(new SecureRandom());
    private final SigningSecret next = SigningSecret.random(new SecureRandom());

    @AfterAll
    static void stop() {
        SERVER.stop();
        DEADLINES.shutdownNow();
    }

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    @Test
    void signsWithEverySecretThatHolds() throws WebhookSigningException {
        answers(aResponse().withStatus(204));

        assertThat(send(local(), "/hooks?tenant=1").outcome()).isEqualTo(Outcome.TAKEN);

        var expected = new Webhook(next.value()).sign(ID, NOON.getEpochSecond(), BODY) + " "
                + new Webhook(secret.value()).sign(ID, NOON.getEpochSecond(), BODY);
        SERVER.verify(postRequestedFor(urlPathEqualTo("/hooks"))
                .withHeader("webhook-id", equalTo(ID))
                .withHeader("webhook-timestamp", equalTo(Long.toString(NOON.getEpochSecond())))
                .withHeader("webhook-signature", equalTo(expected))
                .withHeader("Content-Type", equalTo("application/json; charset=UTF-8"))
                .withRequestBody(equalTo(BODY)));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) {
        answers(aResponse().withStatus(status).withHeader("Location", plain() + "/elsewhere"));

        var answer = send(local(), "/hooks");

        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.status()).isEqualTo(status);
        SERVER.verify(0, postRequestedFor(urlPathEqualTo("/elsewhere")));
        assertThat(SERVER.getAllServeEvents()).hasSize(1);
    }

    @Test
    void keepsTheBeginningOfAnAnswer() {
        answers(aResponse().withStatus(500).withBody("x".repeat(100_000)));

        assertThat(send(local(), "/hooks").excerpt()).hasSize(1024);
    }

    @Test
    void keepsNoControlCharacters() {
        answers(aResponse().withStatus(500).withBody("a\u0000b\u001b[31mc\nd"));

        assertThat(send(local(), "/hooks").excerpt()).isEqualTo("a b [31mc\nd");
    }

    @Test
    void waitsInAllNoLongerThanSet() {
        answers(aResponse().withStatus(200).withBody("drip".repeat(10)).withChunkedDribbleDelay(20, 20_000));
        var before = System.nanoTime();

        var answer = call(local(), plain() + "/hooks", SHORT);

        assertThat(answer.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE);
    }

    @Test
    void takesNoAnswerForNoAnswer() {
        answers(aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(send(local(), "/hooks").outcome()).isEqualTo(Outcome.UNREACHABLE);

        answers(aResponse().withStatus(200).withFixedDelay(5000));
        assertThat(call(local(), plain() + "/hooks", SHORT).outcome()).isEqualTo(Outcome.TIMED_OUT);
    }

    @Test
    void readsHowLongToLeaveItAlone() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "120"));
        assertThat(send(local(), "/hooks").retryAfter()).isEqualTo(Duration.ofMinutes(2));

        answers(aResponse().withStatus(503).withHeader("Retry-After", "Mon, 23 Nov 2026 12:05:00 GMT"));
        assertThat(send(local(), "/hooks").retryAfter()).isEqualTo(Duration.ofMinutes(5));

        answers(aResponse().withStatus(400).withHeader("Retry-After", "120"));
        assertThat(send(local(), "/hooks").retryAfter()).isNull();
    }

    @Test
    void knowsAReceiverThatWantsNoMore() {
        answers(aResponse().withStatus(410));

        assertThat(send(local(), "/hooks").outcome()).isEqualTo(Outcome.GONE);
    }

    @Test
    void sendsNothingToAReceiverThatCannotProveItsName() {
        answers(aResponse().withStatus(204));

        assertThat(call(local(), "https://127.0.0.1:" + SERVER.httpsPort() + "/")
                        .outcome())
                .isEqualTo(Outcome.UNREACHABLE);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void sendsNothingToThisMachineUnlessThatIsSet() {
        var strict = new ReceiverRules(_ -> loopback(), false);

        assertThat(call(strict, "https://inside.example:" + SERVER.port() + "/").outcome())
                .isEqualTo(Outcome.ADDRESS_UNUSABLE);
        assertThat(call(strict, "http://127.0.0.1:" + SERVER.port() + "/").outcome())
                .isEqualTo(Outcome.ADDRESS_UNUSABLE);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    /** The name is looked up once for a call: what it leads to a moment later does not matter. */
    @Test
    void staysWithTheAddressThatItChecked() {
        answers(aResponse().withStatus(204));
        Queue<InetAddress[]> answers = new ArrayDeque<>(List.of(loopback(), privateNetwork()));
        HostNames rebinding = _ -> answers.remove();

        var answer = call(new ReceiverRules(rebinding, true), "http://rebinding.example:" + SERVER.port() + "/");

        assertThat(answer.outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(answers).as("looked up once").hasSize(1);
        SERVER.verify(postRequestedFor(anyUrl()).withHeader("Host", equalTo("rebinding.example:" + SERVER.port())));
    }

    /** What was registered as public may lead inside when it is called. */
    @Test
    void checksANameAgainAtEachCall() {
        Queue<InetAddress[]> answers = new ArrayDeque<>(List.of(publicNetwork(), loopback()));
        var rules = new ReceiverRules(_ -> answers.remove(), false);
        var address = "https://rebinding.example:" + SERVER.port() + "/";
        rules.checked(address);

        assertThat(call(rules, address).outcome()).isEqualTo(Outcome.ADDRESS_UNUSABLE);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(any(anyUrl()).willReturn(answer));
    }

    /** The server's own address is the one with a certificate. */
    private static String plain() {
        return "http://127.0.0.1:" + SERVER.port();
    }

    private Answer send(ReceiverRules rules, String path) {
        return call(rules, plain() + path);
    }

    private Answer call(ReceiverRules rules, String address) {
        return call(rules, address, PATIENCE);
    }

    private Answer call(ReceiverRules rules, String address, Duration timeout) {
        var terms = new DeliveryTerms(timeout, Duration.ofMinutes(1), 1);
        var client = new HttpReceiverConfiguration().receivers(rules, terms);
        var claim = new Claim(
                new DeliveryId(ID),
                new WebhookId("WHK-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE"),
                URI.create(address),
                BODY,
                1,
                1,
                List.of(next, secret));
        return new HttpReceiver(client, rules, terms.timeout(), DEADLINES, CLOCK).send(claim, NOON);
    }

    private static ReceiverRules local() {
        return new ReceiverRules(InetAddress::getAllByName, true);
    }

    private static InetAddress[] loopback() {
        return new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
    }

    private static InetAddress[] privateNetwork() {
        return new InetAddress[] {InetAddress.ofLiteral("10.0.0.1")};
    }

    private static InetAddress[] publicNetwork() {
        return new InetAddress[] {InetAddress.ofLiteral("93.184.216.34")};
    }
}
