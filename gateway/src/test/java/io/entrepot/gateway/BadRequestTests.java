package io.entrepot.gateway;

import static io.entrepot.gateway.Orders.order;
import static io.entrepot.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.entrepot.foundation.testing.TokenIssuer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What breaks the published contract ends here, in the words of the service, and costs nobody behind anything. */
@GatewayTest
class BadRequestTests {

    private static final String ORDERS = "/partner/v2/orders";

    @Autowired
    EdgeCalls edge;

    @BeforeEach
    void reset() {
        Behind.reset();
    }

    @AfterEach
    void nothingWasAskedOfAnyone() {
        assertThat(Behind.received()).isEmpty();
        assertThat(Behind.exchanges()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "reference":"PO-1001",  | ''                     | 422 | /reference              | not-null
            "US"                    | "USA"                  | 422 | /shipTo/country         | pattern
            "Atlanta"               | null                   | 422 | /shipTo/city            | not-null
            "SKU-0001"              | "a b"                  | 422 | /lines/0/item           | pattern
            "amount":1              | "amount":0             | 422 | /lines/0/quantity/amount | positive
            "amount":1              | "amount":1E99          | 422 | /lines/0/quantity/amount | max
            "amount":1              | "amount":"1"           | 400 | /lines/0/quantity/amount | wrong-type
            "lineNumber":1          | "lineNumber":4294967297 | 400 | /lines/0/lineNumber    | wrong-type
            "reference"             | "referenze"            | 400 | /referenze              | unknown-field
            "unit"                  | "size":1,"unit"        | 400 | /lines/0/quantity/size  | unknown-field
            "reference"             | "state":"SHIPPED","reference" | 400 | /state           | unknown-field
            "reference"             | "requestedDelivery":"2099-13-01","reference" | 400 | /requestedDelivery | wrong-type
            """)
    void namesTheFieldOfTheBody(String right, String wrong, int status, String pointer, String code) {
        var answer = place(order().replace(right, wrong));

        assertProblem(answer).is(status, status == 422 ? "invalid-request" : "malformed-request");
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[?(@.pointer=='" + pointer + "')].code"))
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /partner/v2/availability                       | 400 | item      | missing
            /partner/v2/availability?item=a%20b            | 422 | item      | pattern
            /partner/v2/availability/a%20b/explanation     | 422 | item      | pattern
            /partner/v2/orders?limit=0                     | 422 | limit     | min
            /partner/v2/orders?limit=many                  | 400 | limit     | wrong-type
            /partner/v2/orders?limit=1&limit=2             | 400 | limit     | repeated
            /partner/v2/orders?state=GONE                  | 400 | state     | wrong-type
            /partner/v2/orders?referenze=PO-1              | 400 | referenze | unknown-parameter
            /partner/v1/orders?partner=bluebird            | 400 | partner   | unknown-parameter
            """)
    void namesTheParameter(String path, int status, String name, String code) {
        assertProblem(edge.get(path))
                .is(status, status == 422 ? "invalid-request" : "malformed-request")
                .has("$.errors[0].pointer", name)
                .has("$.errors[0].code", code);
    }

    @Test
    void namesAllMistakesAtOnce() {
        var answer = edge.send(orders("?debug=1")
                .POST(BodyPublishers.ofString(
                        order(2).replace("\"SKU-0002\"", "7").replace("\"EA\"", "\"each\""))));

        assertProblem(answer).is(400, "malformed-request").has("$.detail", "5 things are wrong; see errors.");
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].pointer"))
                .containsExactlyInAnyOrder(
                        "Idempotency-Key",
                        "debug",
                        "/lines/0/quantity/unit",
                        "/lines/1/item",
                        "/lines/1/quantity/unit");
    }

    @Test
    void asksForAnIdempotencyKey() {
        var without = edge.send(orders("").POST(BodyPublishers.ofString(order())));
        var tooLong =
                edge.send(orders("").header("Idempotency-Key", "k".repeat(201)).POST(BodyPublishers.ofString(order())));

        assertProblem(without).is(400, "idempotency-key-missing").has("$.errors[0].pointer", "Idempotency-Key");
        assertProblem(tooLong).is(400, "malformed-request").has("$.errors[0].code", "malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/xml", "application/x-www-form-urlencoded", "application/json;charset=utf-16", "text/json"})
    void takesNothingButJson(String mediaType) {
        var answer = edge.send(edge.asPartner(ORDERS)
                .header("Idempotency-Key", "key-1")
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofString(order())));

        assertProblem(answer).is(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reference=PO-1             | malformed-json
            {"reference":"PO-1"        | malformed-json
            {"lines":[],"lines":[]}    | malformed-json
            {} {}                      | malformed-json
            ' '                        | body-missing
            ''                         | body-missing
            """)
    void readsOneJsonDocumentAndNothingElse(String body, String code) {
        assertProblem(place(body)).is(400, "malformed-request").has("$.errors[0].code", code);
    }

    @Test
    void takesAnotherEncodingForNoJson() {
        var answer = edge.send(orders("")
                .header("Idempotency-Key", "key-1")
                .POST(BodyPublishers.ofString("{\"reference\":1}", Charset.forName("UTF-16LE"))));

        assertProblem(answer).is(400, "malformed-request");
    }

    @Test
    void takesNoBodyWhereTheContractHasNone() {
        var answer = edge.post("/partner/v2/orders/ORD-1/cancellation", "{\"force\":true}");

        assertProblem(answer).is(400, "malformed-request").has("$.errors[0].code", "unexpected-body");
    }

    @Test
    void neverRepeatsAValue() {
        var secret = "s3cr3t".repeat(10);

        assertProblem(place(order().replace("PO-1001", secret)))
                .is(422, "invalid-request")
                .doesNotTell(secret);
        assertProblem(edge.get("/partner/v2/orders?limit=" + secret))
                .is(400, "malformed-request")
                .doesNotTell(secret);
    }

    @Test
    void checksTheDeskToo() {
        var desk = TokenIssuer.token("entrepot-gateway", "desk:read desk:operate");

        var answer = edge.send(edge.to("/service-desk/v1/cases/0").header("Authorization", "Bearer " + desk));

        assertProblem(answer).is(422, "invalid-request").has("$.errors[0].pointer", "id");
    }

    private HttpResponse<String> place(String body) {
        return edge.send(orders("").header("Idempotency-Key", "key-1").POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder orders(String query) {
        return edge.asPartner(ORDERS + query).header("Content-Type", "application/json");
    }
}
