package io.entrepot.erpbusinesscentral;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.entrepot.erpbusinesscentral.BusinessCentralStub.error;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.jayway.jsonpath.JsonPath;
import io.entrepot.foundation.testing.TokenIssuer;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Purchase orders as Business Central tells them, well, oddly, in parts or not at all. */
class PurchaseOrderLinesTests extends RunningService {

    private static final String PATH = "/erp/v1/purchase-order-lines";
    private static final String LINE = """
            {"sequence":10000,"lineType":"Item","lineObjectNumber":"SKU-1","unitOfMeasureCode":"CASE","quantity":10,
             "receivedQuantity":4,"expectedReceiptDate":"2026-12-20","locationId":"l-atl","newProperty":1}""";

    @Autowired
    PurchaseOrderLinesTests(MockMvcTester mvc) {
        super(mvc);
    }

    @Test
    void tellsALineInOurWords() {
        ERP.purchases("", okJson(page(order("106001", LINE))));

        assertThat(read(PATH)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"lines":[{"purchaseOrder":"106001","lineNumber":10000,"item":"SKU-1","node":"ATL",
                "ordered":{"amount":10,"unit":"XCS"},"received":{"amount":4,"unit":"XCS"},
                "outstanding":{"amount":6,"unit":"XCS"},"expectedOn":"2026-12-20","state":"OPEN"}],"notUnderstood":[]}""");
    }

    @ParameterizedTest
    @CsvSource({"\"0001-01-01\"", "\"\"", "null"})
    void hasNoDateWhereNobodyHasSaidOne(String date) {
        ERP.purchases("", okJson(page(order("106001", LINE.replace("\"2026-12-20\"", date)))));

        assertThat(read(PATH))
                .bodyJson()
                .hasPath("$.lines[0].state")
                .doesNotHavePath("$.lines[0].expectedOn")
                .extractingPath("$.notUnderstood")
                .asArray()
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "12.5"})
    void closesALineOfWhichEverythingOrMoreHasCome(String received) {
        ERP.purchases("", okJson(page(order("106001", LINE.replace("Quantity\":4", "Quantity\":" + received)))));

        var answer = read(PATH);

        assertThat(answer).bodyJson().extractingPath("$.lines[0].state").isEqualTo("CLOSED");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.lines[0].outstanding.amount")
                .isEqualTo(0);
    }

    @Test
    void leavesOutWhatIsNoGoodsAndWhatNobodyHasReleased() {
        var noGoods = LINE.replace("\"Item\"", "\"Comment\"") + "," + LINE.replace("\"Item\"", "\"Fixed_x0020_Asset\"")
                + "," + LINE.replace("\"quantity\":10", "\"quantity\":-10")
                + "," + LINE.replace("\"quantity\":10", "\"quantity\":0");
        ERP.purchases(
                "",
                okJson(page(order("106001", noGoods)
                        + "," + order("106002", LINE).replace("Open", "Draft")
                        + "," + order("106003", LINE).replace("Open", "In_x0020_Review"))));

        assertThat(read(PATH)).bodyJson().isStrictlyEqualTo("{\"lines\":[],\"notUnderstood\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"CASE\"|\"BARREL\"|unit code BARREL has no mapping",
                "\"CASE\"|\"\"|the unit is missing",
                "\"l-atl\"|\"l-gone\"|place l-gone is not known",
                "\"l-atl\"|\"00000000-0000-0000-0000-000000000000\"|no place is named that the goods go to",
                "\"locationId\"|\"other\"|the place is missing",
                "\"quantity\"|\"other\"|the ordered quantity is missing",
                "\"receivedQuantity\"|\"other\"|the received quantity is missing",
                "\"quantity\":10|\"quantity\":10000000000|amount must be at most 1000000000",
                "\"2026-12-20\"|\"20.12.2026\"|Text '20.12.2026' could not be parsed at index 0",
            })
    void leavesALineOutWithTheReasonWhereAPartHasNoName(String sound, String odd, String reason) {
        ERP.purchases(
                "", okJson(page(order("106001", LINE.replace(sound, odd) + "," + LINE.replace("10000", "20000")))));

        var answer = read(PATH);

        assertThat(answer)
                .bodyJson()
                .extractingPath("$.notUnderstood[0].reason")
                .isEqualTo(reason);
        assertThat(answer).bodyJson().extractingPath("$.notUnderstood[0].item").isEqualTo("SKU-1");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.lines[*].lineNumber")
                .asArray()
                .containsExactly(20000);
    }

    @Test
    void tellsAnItemThatHasNoNameWithUsAsItStands() {
        ERP.purchases("", okJson(page(order("106001", LINE.replace("SKU-1", "SKU 1 ö")))));

        assertThat(read(PATH))
                .bodyJson()
                .extractingPath("$.notUnderstood[0].item")
                .isEqualTo("SKU 1 ö");
    }

    @Test
    void pagesByOrdersAlsoWhereTheVendorGivesFewerThanAsked() {
        ERP.purchases(
                "",
                okJson(page(order("106001", LINE) + "," + order("106'2", LINE).replace("Open", "Draft"))));
        ERP.purchases(
                "106''2",
                okJson(page(order("106003", LINE)).replace("]}]}", "]}],\"@odata.nextLink\":\"http://more\"}")));
        ERP.purchases("106003", okJson("{\"value\":[]}"));

        var first = read(PATH + "?limit=2");
        var second = read(PATH + "?limit=2&cursor=" + next(first));
        var third = read(PATH + "?limit=2&cursor=" + next(second));

        assertThat(first).bodyJson().extractingPath("$.lines").asArray().hasSize(1);
        assertThat(second).bodyJson().extractingPath("$.lines[0].purchaseOrder").isEqualTo("106003");
        assertThat(third).bodyJson().doesNotHavePath("$.next");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"value\":null}",
                "{\"value\":[{\"number\":\"106001\",\"status\":\"Open\"}]}",
                "{\"value\":[{\"number\":\"106001\",\"status\":\"Open\",\"purchaseOrderLines\":null}]}",
                "{\"value\":[{\"number\":\"106001\",\"purchaseOrderLines\":[]}]}",
                "{\"value\":[{\"status\":\"Open\",\"purchaseOrderLines\":[]}]}",
                "{\"value\":[{\"number\":\"106001\",\"status\":\"Open\",\"purchaseOrderLines\":[{\"lineType\":\"Item\"}]}]}",
                "{\"value\":[{\"number\":\"106001\",\"status\":\"Open\",\"purchaseOrderLines\":[{\"sequence\":1}]}]}",
                "{\"value\":[{\"number\":\"106001\",\"status\":\"Open\",\"purchaseOrderLines\":[],"
                        + "\"purchaseOrderLines@odata.nextLink\":\"http://more\"}]}",
                "{\"value\":[{",
                "<html>",
            })
    void doesNotTakeAnIncompleteAnswerForAShortList(String answer) {
        ERP.purchases("", okJson(answer));

        assertThat(read(PATH)).hasStatus(502).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @CsvSource({
        "429, Unknown, 503",
        "503, Internal_TenantUnavailable, 503",
        "500, Internal_ServerError, 504",
        "504, Unknown, 504",
        "403, Authorization_RequestDenied, 502"
    })
    void passesOnThatTheErpIsAwayOrBusy(int status, String code, int answered) {
        ERP.purchases("", error(status, code, "Secret words of the vendor").withHeader("Retry-After", "7"));

        var answer = read(PATH);

        assertThat(answer).hasStatus(answered);
        assertThat(answer).bodyText().doesNotContain("vendor", "usiness");
        if (answered == 503) {
            assertThat(answer).hasHeader(HttpHeaders.RETRY_AFTER, "7");
        }
    }

    @Test
    void passesOnThatTheConnectionBreaks() {
        ERP.purchases("", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(read(PATH)).hasStatus(504);
    }

    @Test
    void refusesBrokenPagesAndCallersWithoutTheScope() {
        assertThat(read(PATH + "?limit=0")).hasStatus(422);
        assertThat(read(PATH + "?limit=201")).hasStatus(422);
        assertThat(read(PATH + "?cursor=%25")).hasStatus(422);
        assertThat(call(HttpMethod.GET, PATH, null, TokenIssuer.token("entrepot-system", "erp:post")))
                .hasStatus(403);
        assertThat(ERP.server.getAllServeEvents()).isEmpty();
    }

    private static String order(String number, String lines) {
        return "{\"@odata.etag\":\"W/1\",\"id\":\"p\",\"number\":\"%s\",\"status\":\"Open\",\"purchaseOrderLines\":[%s]}"
                .formatted(number, lines);
    }

    private static String page(String orders) {
        return "{\"value\":[" + orders + "]}";
    }

    private static String next(MvcTestResult answer) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), "$.next");
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
