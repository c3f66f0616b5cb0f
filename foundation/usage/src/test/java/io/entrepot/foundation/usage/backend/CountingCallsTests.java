package io.entrepot.foundation.usage.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.client.ExpectedCount.manyTimes;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.anything;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import io.entrepot.foundation.lineage.Lineage;
import io.entrepot.foundation.usage.Tally;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;

/** A call of a backend is counted under the name of its operation and for whom it was made. */
class CountingCallsTests {

    private static final Lineage ORDER = new Lineage("experience/partner/v2/placeOrder", "acme-retail");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);

    private final Tally<BackendCall> tally = new Tally<>(3, BackendCall::overflow);
    private final BackendCalls calls = new BackendCalls(tally, NOON);
    private RestClient backend = RestClient.create();

    @BeforeEach
    void listen() {
        var builder = RestClient.builder().requestInterceptor(new CountingCalls(calls));
        MockRestServiceServer.bindTo(builder)
                .build()
                .expect(manyTimes(), anything())
                .andRespond(withSuccess());
        backend = builder.build();
    }

    @Test
    void countsByTheOperationsPathWithoutItsVariables() {
        ORDER.during(() -> {
            get("/companies({company})/salesOrders({id})?$select=id", "C1", "7");
            get("/companies({company})/salesOrders({id})?$select=id", "C1", "8");
        });
        get("/companies({company})/items", "C1");

        assertThat(tally.take())
                .containsOnly(
                        Map.entry(call("GET /companies({company})/salesOrders({id})", ORDER), 2L),
                        Map.entry(call("GET /companies({company})/items", Lineage.OURS), 1L));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mutation { order_create(data: {}) { request_id } }              | mutation order_create
                    query Orders($after: String) { orders(first: 5) { id } }        | query orders
                    { account { data { id } } }                                     | query account
                    mutation M($a: [X!]!) {\\n  productSet(input: $a) { id } }       | mutation productSet
                    no document at all                                              | POST /graphql
                    """)
    void namesAGraphQlCallByWhatItAsksFor(String document, String operation) {
        post("/graphql", "{\"query\":\"" + document + "\",\"variables\":{}}");

        assertThat(names()).containsOnly(operation);
    }

    @Test
    void namesNoAddressThatIsNotWrittenDown() {
        backend.get()
                .uri(URI.create("http://127.0.0.1/labels/1Z999?token=secret"))
                .retrieve()
                .toBodilessEntity();

        assertThat(names()).containsOnly("GET (another address)");
    }

    @Test
    void keepsTheOperationWhereThereAreTooManyConsumers() {
        for (int consumer = 0; consumer < 10; consumer++) {
            new Lineage("experience/partner/v2/placeOrder", "consumer-" + consumer)
                    .during(() -> get("/companies({company})/items", "C1"));
        }

        var counts = tally.take();
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(10);
        assertThat(counts)
                .hasSize(4)
                .containsEntry(call("GET /companies({company})/items", ORDER).overflow(), 7L);
    }

    private void get(String path, Object... variables) {
        backend.get().uri("http://127.0.0.1" + path, variables).retrieve().toBodilessEntity();
    }

    private void post(String path, String body) {
        backend.post()
                .uri("http://127.0.0.1" + path, Map.of())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toBodilessEntity();
    }

    private java.util.Set<String> names() {
        return tally.take().keySet().stream().map(BackendCall::operation).collect(Collectors.toSet());
    }

    private static BackendCall call(String operation, Lineage lineage) {
        return new BackendCall(operation, lineage, 20786);
    }
}
