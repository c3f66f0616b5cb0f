package io.entrepot.developer;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.entrepot.developer.Upstreams.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.PublishedContract;
import io.entrepot.foundation.testing.TokenIssuer;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The whole service over a governance API that is played. */
@DeveloperTest
class DeveloperApiTests {

    private static final String CALLERS = "/developer/v1/versions/experience/partner/1/callers";

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void reset() {
        SERVER.resetAll();
    }

    @Test
    void tellsWhoCallsAVersion() {
        var affected = """
                {"layer":"experience","api":"partner","major":1,"state":"DEPRECATED","sunset":"2027-07-01","successor":2,
                 "since":"2026-11-22","countedSince":"2026-10-01","callers":[
                  {"consumer":"acme-retail","calls":3,"operations":["listOrders"],
                   "uses":[{"operation":"listOrders","calls":3,"lastDay":"2026-11-29"}],"firstDay":"2026-11-23","lastDay":"2026-11-29",
                   "sunset":"2027-12-01","endsOn":"2027-12-01"}],
                 "consents":[{"consumer":"acme-retail","endsOn":"2027-12-01","givenBy":"Ann","recordedAt":"2026-11-29T12:00:00Z"}],
                 "ownSunsets":[{"consumer":"acme-retail","date":"2027-12-01"}]}""";
        SERVER.stubFor(get(urlPathEqualTo("/governance/v1/versions/experience/partner/1/callers"))
                .withQueryParam("days", equalTo("7"))
                .willReturn(okJson(affected)));

        assertThat(call(CALLERS + "?days=7", "governance:read"))
                .hasStatus(200)
                .bodyJson()
                .isStrictlyEqualTo(affected);
    }

    @Test
    void saysThatAVersionIsUnknownInsteadOfThatNobodyCallsIt() {
        assertThat(call("/developer/v1/versions/experience/partner/11/callers", "governance:read"))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void neverTurnsAnOutageIntoNobody() {
        SERVER.stubFor(any(anyUrl()).willReturn(serviceUnavailable()));

        assertThat(call(CALLERS, "governance:read")).hasStatus(503).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void refusesWhatNamesNoVersion() {
        assertThat(call("/developer/v1/versions/outer/partner/1/callers", "governance:read"))
                .hasStatus(422);
        assertThat(call(CALLERS + "?days=401", "governance:read")).hasStatus(422);
    }

    @Test
    void refusesWhoHasNoTokenOrNotTheRightOne() {
        assertThat(mvc.get().uri(CALLERS)).hasStatus(401);
        assertThat(call(CALLERS, "orders:read")).hasStatus(403);
        assertThat(with(CALLERS, TokenIssuer.token("entrepot-gateway", "governance:read")))
                .hasStatus(401);
    }

    @Test
    void rendersThePublishedContract() throws UnsupportedEncodingException {
        var rendered =
                mvc.get().uri("/v3/api-docs.yaml").exchange().getResponse().getContentAsString();

        PublishedContract.of("experience", "developer", 1).assertEquals(rendered);
    }

    private MvcTestResult call(String uri, String scope) {
        return with(uri, TokenIssuer.token("entrepot-experience", scope));
    }

    private MvcTestResult with(String uri, String token) {
        return mvc.get().uri(uri).header("Authorization", "Bearer " + token).exchange();
    }
}
