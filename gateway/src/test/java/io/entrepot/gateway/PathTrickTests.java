package io.entrepot.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** No spelling of a path leads anywhere that its plain form would not. */
@GatewayTest
class PathTrickTests {

    @Autowired
    EdgeCalls edge;

    @BeforeEach
    void reset() {
        Behind.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/partner/v2/orders/..;/..;/actuator/env",
                "/partner/v2/orders;x=1",
                "/partner/v2/orders/%3b/x",
                "/partner/v2/orders/../../../actuator/env",
                "/partner/v2/orders/./ORD-1",
                "/partner/v2/orders/%2e%2e/%2e%2e/actuator/env",
                "/partner/v2/orders/.%2e/actuator/env",
                "/partner/v2/orders/%252e%252e/actuator/env",
                "/partner/v2/orders/%2e%2e%2factuator",
                "/partner/v2/orders/%252factuator",
                "/partner/v2/orders/a%2fb",
                "/partner/v2/orders/a%5cb",
                "/partner/v2/orders/..\\actuator",
                "//partner/v2/orders",
                "/partner//v2/orders",
                "/partner/v2/orders//ORD-1",
                "/partner/v2/orders/%00",
                "/partner/v2/orders/%0d%0aX-Evil:1",
                "/partner/v2/orders/%zz",
                "/partner/v2/orders/%c0%ae%c0%ae/x",
                "/partner/v2/orders/{id}",
                "/partner/v2/orders/<script>",
                "/partner/v2/orders?x=<script>",
                "/hooks/carrier-easypost/..;/actuator",
                "/hooks/carrier-easypost/%2e%2e/actuator"
            })
    void refusesATrickBeforeItReachesAService(String path) {
        var answer = call("GET", path);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        assertThat(answer).doesNotContain("Tomcat").doesNotContain("Exception").doesNotContain("<html");
        assertThat(Behind.received()).isEmpty();
    }

    /** A path means one thing: no other case of its letters finds an operation, with its scope or without. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Partner/v2/orders",
                "/PARTNER/V2/ORDERS",
                "/partner/V2/orders",
                "/partner/v2/Orders",
                "/partner/v2/orders/ORD-1/Milestones",
                "/Hooks/carrier-easypost",
                "/hooks/Carrier-EasyPost",
                "/Actuator/health",
                "/actuator/Health"
            })
    void takesNoOtherCaseForTheSamePath(String path) {
        var answer = call("GET", path);

        assertThat(answer).containsPattern("^HTTP/1.1 40[04]").contains("application/problem+json");
        assertThat(Behind.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "BREW"})
    void refusesOtherMethodsWithAProblem(String method) {
        var answer = call(method, "/partner/v2/orders");

        assertThat(answer).containsPattern("^HTTP/1.1 (400|405)").contains("application/problem+json");
        assertThat(Behind.received()).isEmpty();
    }

    @Test
    void refusesAnAddressOfAnotherHost() {
        var answer = call("GET", "http://127.0.0.1:1/partner/v2/orders");

        assertThat(Behind.received())
                .allSatisfy(request -> assertThat(request.getUrl()).isEqualTo("/partner/v2/orders"));
        assertThat(answer).containsPattern("^HTTP/1.1 (200|400)");
    }

    @Test
    void refusesARequestThatIsNoHttp() {
        assertThat(edge.raw("HELLO\r\n\r\n")).contains("400").doesNotContain("<html");
    }

    @Test
    void refusesHeadersThatAreTooLarge() {
        var answer = edge.raw("GET /partner/v2/orders HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "x".repeat(20_000)
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @Test
    void refusesTwoLengths() {
        var answer = edge.raw("POST /partner/v2/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n"
                + "Content-Length: 3\r\nConnection: close\r\n\r\n{}x");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(Behind.received()).isEmpty();
    }

    private String call(String method, String path) {
        return edge.raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + EdgeCalls.partnersToken() + "\r\nConnection: close\r\n\r\n");
    }
}
