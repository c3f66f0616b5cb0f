package io.entrepot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entrepot.acceptance.Http.Answer;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a partner can get wrong: each is a problem that names the field, and nothing is reserved or sent on. */
class BadInputTests {

    private static final String RIGHT = Partner.order("PO-BAD", "SKU-0001", 2);

    private final Partner acme = Running.partner("acme-retail");

    @BeforeEach
    void awaitStock() {
        await().atMost(Duration.ofSeconds(60)).until(() -> acme.available("SKU-0001") > 0);
    }

    @Test
    void refusesCallsWithoutARightToken() {
        var gateway = Running.platform().gatewayUrl();
        var path = "/partner/v2/orders";

        var anonymous = Http.send(Http.get(gateway.resolve(path)));
        isProblem(anonymous, 401);
        assertThat(anonymous.header("WWW-Authenticate")).startsWith("Bearer");
        isProblem(acme.getWith("no.token.atall", path), 401);
        isProblem(acme.getWith(Running.partner("orders").obtain(""), path), 401);
    }

    @Test
    void refusesAPartnersTokenAtEveryServiceBehindTheGateway() {
        for (var service : new String[] {"partner", "orders", "inventory", "visibility", "erp-business-central"}) {
            var uri = Running.platform().url(service).resolve("/orders/v1/orders");
            isProblem(Http.send(Http.get(uri).header("Authorization", "Bearer " + acme.obtain(""))), 401);
        }
    }

    @Test
    void hidesOrdersOfOtherPartners() {
        var order = acme.ordered(Partner.order("PO-SECRET", "SKU-0006", 1));
        var bluebird = Running.partner("bluebird");

        isProblem(bluebird.get(order), 404);
        isProblem(bluebird.get(order + "/milestones"), 404);
        isProblem(bluebird.cancel(order), 404);
        assertThat(bluebird.get("/partner/v2/orders?reference=PO-SECRET").body().at("/orders"))
                .isEmpty();
    }

    @Test
    void treatsAnIdempotencyKeyAsOneOrder() {
        var key = UUID.randomUUID().toString();
        var body = Partner.order("PO-ONCE", "SKU-0007", 1);

        var first = acme.place(key, body);
        var again = acme.place(key, body);

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        isProblem(acme.place(key, Partner.order("PO-OTHER", "SKU-0007", 1)), 422);
        isProblem(acme.place(" ", body), 400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SKU-0001     | SKU-NONE           | 422 | /lines/0/item
            "unit":"EA"  | "unit":"KGM"       | 422 | /lines/0/quantity/unit
            "amount":2   | "amount":0         | 422 | /lines/0/quantity/amount
            "amount":2   | "amount":-1        | 422 | /lines/0/quantity/amount
            "amount":2   | "amount":0.5       | 422 | /lines/0/quantity/amount
            "amount":2   | "amount":1000000000000 | 422 | /lines/0/quantity/amount
            "amount":2   | "amount":100000    | 422 | /lines/0/quantity/amount
            "reference"  | "referenze"        | 400 | /referenze
            """)
    void namesTheFieldThatIsWrong(String right, String wrong, int status, String pointer) {
        var before = acme.available("SKU-0001");

        var answer = acme.place(UUID.randomUUID().toString(), RIGHT.replace(right, wrong));

        isProblem(answer, status);
        assertThat(answer.body().at("/errors").toString()).contains("\"" + pointer + "\"");
        assertThat(acme.available("SKU-0001")).isEqualTo(before);
        assertThat(acme.get("/partner/v2/orders?reference=PO-BAD").body().at("/orders"))
                .isEmpty();
    }

    @Test
    void refusesNoLinesTooManyLinesAndRepeatedLineNumbers() {
        isProblem(acme.place(UUID.randomUUID().toString(), withLines("")), 422);
        isProblem(acme.place(UUID.randomUUID().toString(), withLines(lines(1001))), 422);
        isProblem(acme.place(UUID.randomUUID().toString(), withLines(lines(1) + "," + lines(1))), 422);
    }

    @Test
    void refusesWhatIsNoJsonTooLargeOrOfAnotherType() {
        isProblem(acme.place(UUID.randomUUID().toString(), "this is not JSON"), 400);
        isProblem(acme.place(UUID.randomUUID().toString(), RIGHT.replace("Store 12", "x".repeat(2_000_000))), 413);
        isProblem(acme.post("/partner/v2/orders", "text/xml", "<order/>"), 415);
    }

    @Test
    void saysWhichVersionsThereAre() {
        isProblem(acme.get("/partner/orders"), 400);
        isProblem(acme.get("/partner/v9/orders"), 404);
    }

    private static void isProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/type")).startsWith("https://entrepot.io/problems/");
    }

    private static String withLines(String lines) {
        return RIGHT.replaceFirst("\\[\\{.*}}]", "[" + lines + "]");
    }

    private static String lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(
                        "{\"lineNumber\":%d,\"item\":\"SKU-0001\",\"quantity\":{\"amount\":1,\"unit\":\"EA\"}}"
                                ::formatted)
                .collect(Collectors.joining(","));
    }
}
