package io.entrepot.gateway.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.gateway.Orders;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;

/** What it costs to hold one request against its contract. */
class RequestValidationMeasurement {

    private static final int ROUNDS = 8;
    private static final String ORDERS = "/partner/v2/orders";

    @Test
    void measureAReadAndWrites() throws IOException {
        var document = ContractDocument.of(
                "partner v2", Files.readAllBytes(Path.of("..", "openapi", "experience", "partner", "v2.yaml")));

        measure(
                "GET with 3 parameters",
                get(document),
                request("GET", "state=SHIPPED&limit=20&reference=PO-1001", ""),
                100_000);
        for (var lines : new int[] {1, 50, 1000}) {
            measure(
                    "POST of " + lines + " lines",
                    post(document),
                    request("POST", "", Orders.order(lines)),
                    100_000 / lines);
        }
    }

    private static RequestContract get(ContractDocument document) {
        return ContractFixtures.compiled(document, HttpMethod.GET, ORDERS);
    }

    private static RequestContract post(ContractDocument document) {
        return ContractFixtures.compiled(document, HttpMethod.POST, ORDERS);
    }

    private static void measure(String what, RequestContract contract, ServerRequest request, int times) {
        assertThat(contract.violations(request)).isEmpty();
        var best = Long.MAX_VALUE;
        for (var round = 0; round < ROUNDS; round++) {
            best = Math.min(best, timeOf(contract, request, times));
        }
        System.out.printf("%-24s %,12d ns%n", what, best / times);
    }

    private static long timeOf(RequestContract contract, ServerRequest request, int times) {
        var start = System.nanoTime();
        for (var n = 0; n < times; n++) {
            var unusedViolations = contract.violations(request);
        }
        return System.nanoTime() - start;
    }

    /** Its body can be read again and again. */
    private static ServerRequest request(String method, String query, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var request = new MockHttpServletRequest(method, ORDERS) {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(new ByteArrayInputStream(bytes));
            }
        };
        request.setQueryString(query);
        request.setContentType("application/json");
        request.setContent(bytes);
        request.addHeader("Idempotency-Key", "key-1");
        request.setAttribute(RouterFunctions.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of());
        return ServerRequest.create(request, List.of());
    }
}
