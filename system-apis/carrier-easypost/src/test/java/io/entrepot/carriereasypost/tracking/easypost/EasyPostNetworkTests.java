package io.entrepot.carriereasypost.tracking.easypost;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.entrepot.carriereasypost.scan.Parcel;
import io.entrepot.carriereasypost.scan.Scan;
import io.entrepot.carriereasypost.scan.ScanCode;
import io.entrepot.carriereasypost.scan.TrackerId;
import io.entrepot.carriereasypost.tracking.CarrierNetwork.Answer;
import io.entrepot.foundation.backend.CallBudget;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.TransientBackendException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.RestClientException;

/** Each answer of EasyPost, and each failure, becomes what the feature understands. */
class EasyPostNetworkTests {

    private static final Parcel PARCEL = new Parcel("UPS", "1Z0001");
    private static final TrackerId TRACKER = new TrackerId("trk_1");
    private static final String BODY = """
            {"id":"trk_1","object":"Tracker","mode":"test","tracking_code":"1Z0001","carrier":"UPS","status":"in_transit",
             "status_detail":"departed_facility","updated_at":"2026-11-23T10:00:00Z","weight":614.4,"fees":[],
             "public_url":"https://track.example.com/1","brand_new_field":{"a":1},
             "tracking_details":[{"object":"TrackingDetail","status":"in_transit","status_detail":"departed_facility",
               "datetime":"2026-11-23T09:59:00+00:00","carrier_code":null,"tracking_location":{"city":null}}]}""";

    private final StubbedEasyPost stub = new StubbedEasyPost();
    private final CallBudget budget =
            new CallBudget("easypost", new CallBudget.Limits(2, Duration.ofMinutes(1), 2, Duration.ofSeconds(1)));
    private final EasyPostNetwork network = new EasyPostNetwork(stub.api, budget, Clock.systemUTC());

    @AfterEach
    void stop() {
        stub.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void followsAParcelOnceOrAgain(int status) {
        answer(jsonResponse(BODY, status));

        assertThat(network.follow(PARCEL))
                .isInstanceOfSatisfying(
                        Answer.Followed.class,
                        followed -> assertThat(followed.sighting().tracker()).isEqualTo(TRACKER));
        stub.server.verify(postRequestedFor(urlPathEqualTo("/trackers")).withRequestBody(equalToJson("""
                {"tracker":{"tracking_code":"1Z0001","carrier":"UPS"}}""")));
    }

    @Test
    void readsTheWholeHistory() {
        answer(jsonResponse(BODY, 200));

        var sighting = network.read(TRACKER).orElseThrow();

        assertThat(sighting.scans())
                .containsExactly(new Scan(
                        new ScanCode("in_transit", "departed_facility"), Instant.parse("2026-11-23T09:59:00Z")));
        assertThat(sighting.trackingUrl()).isEqualTo("https://track.example.com/1");
    }

    @Test
    void findsNothingWhereTheTrackerIsGone() {
        answer(jsonResponse("{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"gone\",\"errors\":[\"no\"]}}", 404));

        assertThat(network.read(TRACKER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"field\":\"carrier\",\"message\":\"no\"}]", "[\"carrier: no\"]"})
    void understandsARefusalInBothShapes(String errors) {
        answer(jsonResponse(
                "{\"error\":{\"code\":\"PARAMETER.INVALID\",\"message\":\"Bad.\",\"errors\":" + errors + "}}", 422));

        assertThat(network.follow(PARCEL)).isEqualTo(new Answer.Refused("PARAMETER.INVALID Bad. carrier: no"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 403, 405})
    void takesARefusalOfOurselvesForNoAnswer(int status) {
        answer(jsonResponse("{\"error\":{\"code\":\"X\",\"message\":\"x\"}}", status));

        assertThatExceptionOfType(PermanentBackendException.class).isThrownBy(() -> network.follow(PARCEL));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 503, 504})
    void takesAnOutageForTransient(int status) {
        answer(jsonResponse("{\"error\":{\"code\":\"RATE_LIMITED\",\"message\":\"x\"}}", status)
                .withHeader("Retry-After", "7"));

        assertThatExceptionOfType(TransientBackendException.class)
                .isThrownBy(() -> network.follow(PARCEL))
                .satisfies(fault -> assertThat(fault.retryAfter()).contains(Duration.ofSeconds(7)));
    }

    @Test
    void givesUpOnASlowAnswer() {
        answer(jsonResponse(BODY, 200)
                .withFixedDelay((int) StubbedEasyPost.PATIENCE.multipliedBy(5).toMillis()));

        assertThatExceptionOfType(TransientBackendException.class)
                .isThrownBy(() -> network.follow(PARCEL))
                .matches(TransientBackendException::isTimeout);
    }

    @Test
    void takesABrokenConnectionForTransient() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThatExceptionOfType(TransientBackendException.class).isThrownBy(() -> network.follow(PARCEL));
    }

    @Test
    void refusesAnAnswerThatIsNoJson() {
        answer(jsonResponse("<html>", 200));

        assertThatExceptionOfType(RestClientException.class).isThrownBy(() -> network.follow(PARCEL));
    }

    @Test
    void refusesAnAnswerWithoutIdentity() {
        answer(jsonResponse("{\"status\":\"in_transit\"}", 200));

        assertThatExceptionOfType(PermanentBackendException.class).isThrownBy(() -> network.follow(PARCEL));
    }

    @Test
    void readsNoFasterThanTheBudget() {
        answer(jsonResponse(BODY, 200));
        network.read(TRACKER);
        network.read(TRACKER);

        assertThatExceptionOfType(TransientBackendException.class).isThrownBy(() -> network.read(TRACKER));
    }

    private void answer(ResponseDefinitionBuilder answer) {
        stub.server.stubFor(any(anyUrl()).willReturn(answer));
    }
}
