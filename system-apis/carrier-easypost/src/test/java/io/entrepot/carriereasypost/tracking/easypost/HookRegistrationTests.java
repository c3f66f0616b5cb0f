package io.entrepot.carriereasypost.tracking.easypost;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.entrepot.foundation.backend.TransientBackendException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** EasyPost knows our address and secret, whatever it knew before. */
class HookRegistrationTests {

    private static final String URL = "https://hooks.example.com/hooks/carrier-easypost";

    private final StubbedEasyPost stub = new StubbedEasyPost();
    private final HookRegistration registration = registration(Duration.ofHours(1));

    @BeforeEach
    void accept() {
        stub.server.stubFor(any(anyUrl()).willReturn(okJson("{}").withStatus(201)));
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void registersWhereNothingIsRegistered() {
        registered("""
                {"id":"hook_2","url":"https://other.example.com","disabled_at":null}""");

        registration.checkWhenDue();

        stub.server.verify(
                postRequestedFor(urlPathEqualTo("/webhooks")).withRequestBody(equalToJson("""
                {"webhook":{"url":"%s","webhook_secret":"shared"}}""".formatted(URL))));
    }

    @Test
    void setsTheSecretOfARegistrationItFinds() {
        registered("""
                {"id":"hook_1","url":"%s","disabled_at":null}""".formatted(URL));

        registration.checkWhenDue();

        stub.server.verify(0, postRequestedFor(urlPathEqualTo("/webhooks")));
        stub.server.verify(putRequestedFor(urlPathEqualTo("/webhooks/hook_1")).withRequestBody(equalToJson("""
                {"webhook_secret":"shared"}""")));
    }

    @Test
    void leavesAWorkingRegistrationAlone() {
        registered("""
                {"id":"hook_1","url":"%s","disabled_at":null}""".formatted(URL));
        var impatient = registration(Duration.ZERO);

        impatient.checkWhenDue();
        impatient.checkWhenDue();

        stub.server.verify(1, putRequestedFor(urlPathEqualTo("/webhooks/hook_1")));
    }

    @Test
    void switchesADisabledRegistrationOnAgain() {
        registered("""
                {"id":"hook_1","url":"%s","disabled_at":"2026-11-23T10:00:00Z"}""".formatted(URL));
        var impatient = registration(Duration.ZERO);

        impatient.checkWhenDue();
        impatient.checkWhenDue();

        stub.server.verify(2, putRequestedFor(urlPathEqualTo("/webhooks/hook_1")));
    }

    @Test
    void waitsBetweenChecks() {
        registered("");

        registration.checkWhenDue();
        registration.checkWhenDue();

        stub.server.verify(1, getRequestedFor(urlPathEqualTo("/webhooks")));
    }

    @Test
    void triesAgainAtOnceAfterAFailure() {
        stub.server.stubFor(get("/webhooks").willReturn(jsonResponse("{}", 503)));
        assertThatExceptionOfType(TransientBackendException.class).isThrownBy(registration::checkWhenDue);
        registered("");

        registration.checkWhenDue();

        stub.server.verify(postRequestedFor(urlPathEqualTo("/webhooks")));
    }

    private void registered(String hook) {
        stub.server.stubFor(get("/webhooks").willReturn(okJson("{\"webhooks\":[%s]}".formatted(hook))));
    }

    private HookRegistration registration(Duration checkEvery) {
        var clock = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
        return new HookRegistration(stub.api, new EasyPostProperties.Webhook("shared", URL, checkEvery), clock);
    }
}
