package io.entrepot.erpbusinesscentral;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.entrepot.erpbusinesscentral.BusinessCentralStub.PLACED;
import static io.entrepot.erpbusinesscentral.BusinessCentralStub.PREPARED;
import static io.entrepot.erpbusinesscentral.BusinessCentralStub.error;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What Business Central gets wrong is classed, told in our words, and never done twice. */
class BusinessCentralFaultsTests extends RunningService {

    @Autowired
    BusinessCentralFaultsTests(MockMvcTester mvc) {
        super(mvc);
    }

    @ParameterizedTest
    @CsvSource({"429, Unknown, 503", "503, Internal_TenantUnavailable, 503", "400, Internal_TenantUnavailable, 503"})
    void passesOnWhenToComeBack(int status, String code, int answered) {
        ERP.reads(order, error(status, code, "Too busy").withHeader("Retry-After", "7"));

        assertThat(read(orderPath())).hasStatus(answered).hasHeader(HttpHeaders.RETRY_AFTER, "7");
    }

    @Test
    void namesNoTimeWhereNoneIsKnown() {
        ERP.reads(order, error(429, "Unknown", "Too busy"));

        assertThat(read(orderPath())).hasStatus(503).doesNotContainHeader(HttpHeaders.RETRY_AFTER);
    }

    @ParameterizedTest
    @CsvSource({
        "500, Internal_ServerError, 504",
        "502, Unknown, 504",
        "504, Unknown, 504",
        "408, Unknown, 504",
        "400, Internal_ServerError, 504",
        "400, BadRequest_InvalidRequestUrl, 502",
        "400, Internal_DataNotFoundFilter, 502",
        "403, Authorization_RequestDenied, 502",
        "413, Unknown, 502"
    })
    void classesFaultsAndKeepsTheVendorsWordsInside(int status, String code, int answered) {
        ERP.reads(order, error(status, code, "Secret words of the vendor"));

        var answer = read(orderPath());

        assertThat(answer).hasStatus(answered).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyText().doesNotContain("vendor", code, "usiness");
    }

    @Test
    void classesSlowBrokenAndMalformedAnswers() {
        ERP.reads(order, okJson("{\"value\":[]}").withFixedDelay(3000));
        assertThat(read(orderPath())).hasStatus(504);

        ERP.reads(order, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(read(orderPath())).hasStatus(504);

        ERP.reads(order, okJson("{\"value\":[{"));
        assertThat(read(orderPath())).hasStatus(502);

        ERP.reads(order, okJson("{}").withHeader("Content-Type", "text/html"));
        assertThat(read(orderPath())).hasStatus(502);
    }

    @Test
    void renewsTheTokenOnceWhenItIsRefused() {
        ERP.absent(order, aResponse());
        read(orderPath());
        ERP.server.stubFor(post("/tenant/oauth2/v2.0/token").willReturn(okJson("""
                {"token_type":"Bearer","expires_in":3599,"access_token":"token-2"}""")));
        ERP.server.stubFor(get(urlPathMatching(".*/salesOrders"))
                .withHeader("Authorization", equalTo("Bearer token-1"))
                .atPriority(1)
                .willReturn(error(401, "Authentication_InvalidCredentials", "Expired")));

        assertThat(read(orderPath())).hasStatus(404); // the second token was accepted, and there is no such order
        assertThat(ERP.count("POST", "", "/token")).isLessThanOrEqualTo(2);
    }

    @Test
    void givesUpAfterASecondRefusalOfTheToken() {
        ERP.reads(order, error(401, "Authentication_InvalidCredentials", "No"));

        assertThat(read(orderPath())).hasStatus(502);
        assertThat(ERP.count("GET", order, "/salesOrders")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost", "slow", "reset", "malformed"})
    void findsTheOrderWhoseAnswerWasLost(String how) {
        ERP.absent(
                order,
                switch (how) {
                    case "lost" -> error(504, "Unknown", "Late");
                    case "slow" -> BusinessCentralStub.created(order).withFixedDelay(3000);
                    case "reset" -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
                    default -> okJson("{\"id\":").withStatus(201);
                });
        ERP.placed(order, PLACED, 10, 10);

        assertThat(place(10)).hasStatus(201);
        assertThat(place(10)).hasStatus(200);
        assertThat(ERP.count("POST", order, "/salesOrders")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost", "slow", "reset"})
    void readsBackAPostingWhoseAnswerWasLost(String how) {
        readyToShip();
        ERP.postable(
                order,
                4,
                switch (how) {
                    case "lost" -> error(504, "Unknown", "Late");
                    case "slow" -> aResponse().withStatus(204).withFixedDelay(3000);
                    default -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
                });

        assertThat(shipped()).hasStatus(201);
        assertThat(shipped()).hasStatus(200);
        assertThat(ERP.count("POST", order, "shipAndInvoice")).isOne();
    }

    @Test
    void doesNotRepeatAPostingWhoseOutcomeIsUnknown() {
        readyToShip();
        nothingPosted();
        postingAnswers(error(504, "Unknown", "Late"));

        assertThat(shipped()).hasStatus(504);
        assertThat(shipped()).hasStatus(503).containsHeader(HttpHeaders.RETRY_AFTER);
        assertThat(cancel()).hasStatus(409);
        assertThat(ERP.count("POST", order, "shipAndInvoice")).isOne();
    }

    @Test
    void repeatsAPostingThatWasNotTaken() {
        readyToShip();
        nothingPosted();
        postingAnswers(error(429, "Unknown", "Busy").withHeader("Retry-After", "2"));

        assertThat(shipped()).hasStatus(503).hasHeader(HttpHeaders.RETRY_AFTER, "2");
        ERP.postable(order, 4, aResponse().withStatus(204));

        assertThat(shipped()).hasStatus(201);
    }

    @Test
    void readsAgainWhenSomebodyChangedTheOrder() {
        readyToShip();
        nothingPosted();
        postingAnswers(error(409, "Request_EntityChanged", "Another user has already changed the record."));

        assertThat(shipped()).hasStatus(503);
        ERP.postable(order, 4, aResponse().withStatus(204));

        assertThat(shipped()).hasStatus(201);
    }

    @ParameterizedTest
    @CsvSource({"Application_DialogException, 409", "Internal_InvalidTableRelation, 422", "BadRequest_InvalidToken, 502"
    })
    void tellsRefusalsInOurWords(String code, int answered) {
        ERP.absent(order, error(400, code, "You cannot ship more than 5 units."));

        var answer = place(10);

        assertThat(answer).hasStatus(answered);
        assertThat(answer).bodyText().doesNotContain("cannot ship", code);
    }

    @Test
    void noticesThatTheErpHoldsAnotherQuantity() {
        ERP.absent(order, BusinessCentralStub.created(order));
        ERP.placed(order, PLACED, 120, 120);

        assertThat(place(10)).hasStatus(409);
    }

    private void readyToShip() {
        ERP.absent(order, BusinessCentralStub.created(order));
        ERP.placed(order, PLACED, 10, 10);
        ERP.preparable(order, 4);
        ERP.placed(order, PREPARED, 10, 4);
        assertThat(place(10)).hasStatus(201);
    }

    private void nothingPosted() {
        for (var set : new String[] {"salesShipments", "salesInvoices"}) {
            ERP.server.stubFor(get(urlPathMatching(".*/" + set)).willReturn(okJson("{\"value\":[]}")));
        }
    }

    private void postingAnswers(com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder answer) {
        ERP.server.stubFor(post(urlPathMatching(".*shipAndInvoice")).willReturn(answer));
    }

    private MvcTestResult shipped() {
        return ship("S-" + order, 4);
    }
}
