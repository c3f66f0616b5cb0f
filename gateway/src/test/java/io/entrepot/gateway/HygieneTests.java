package io.entrepot.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.entrepot.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.jayway.jsonpath.JsonPath;
import io.entrepot.foundation.lineage.Lineage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** No header passes in either direction that the other side must not believe or see. */
@GatewayTest
class HygieneTests {

    private static final String ORDER = "/partner/v2/orders/ORD-1";

    @Autowired
    EdgeCalls edge;

    @BeforeEach
    void reset() {
        Behind.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Prefix",
                "Forwarded",
                "Cookie",
                "X-Entrepot-Partner",
                "x-entrepot-plan",
                "X-Real-IP",
                "X-HTTP-Method-Override",
                "X-Original-URL",
                "Proxy-Authorization",
                "Keep-Alive",
                "TE",
                "tracestate",
                "X-B3-TraceId"
            })
    void dropsWhatAServiceMustNotBelieve(String header) {
        edge.send(edge.asPartner(ORDER).header(header, "for=evil;host=evil"));

        assertThat(sent().containsHeader(header)).isFalse();
    }

    @Test
    void tellsTheServiceWhoseCallItIsWhateverTheCallerSays() {
        var pretended = new Lineage("experience/partner/v1/listOrders", "bluebird").baggage();

        edge.send(edge.asPartner(ORDER).header("baggage", pretended + ",userId=alice"));

        assertThat(sent().header("baggage").values()).singleElement().satisfies(baggage -> {
            assertThat(Lineage.of(baggage)).isEqualTo(new Lineage("experience/partner/v2/readOrder", "acme-retail"));
            assertThat(baggage).doesNotContain("alice");
        });
    }

    @Test
    void passesWhatTheServiceNeeds() {
        edge.send(edge.asPartner(ORDER)
                .header("Accept", "application/json")
                .header("Idempotency-Key", "key-1")
                .header("If-None-Match", "\"1\"")
                .header("User-Agent", "acme/1"));

        assertThat(sent().getHeader("Accept")).isEqualTo("application/json");
        assertThat(sent().getHeader("Idempotency-Key")).isEqualTo("key-1");
        assertThat(sent().getHeader("If-None-Match")).isEqualTo("\"1\"");
        assertThat(sent().getHeader("User-Agent")).isEqualTo("acme/1");
    }

    @Test
    void dropsWhatTheCallerDeclaresToBeOfOneConnection() {
        edge.raw("GET " + ORDER + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + EdgeCalls.partnersToken()
                + "\r\nX-Hop: 1\r\nConnection: close, X-Hop\r\n\r\n");

        assertThat(sent().containsHeader("X-Hop")).isFalse();
    }

    @Test
    void speaksPlainHttpToServices() {
        edge.get(ORDER);

        assertThat(sent().containsHeader("Upgrade")).isFalse();
        assertThat(sent().containsHeader("HTTP2-Settings")).isFalse();
        assertThat(sent().containsHeader("Accept-Encoding")).isFalse();
        assertThat(sent().getHeader("Host")).isEqualTo("localhost:" + Behind.SERVICES.port());
    }

    @Test
    void carriesOneTraceFromTheEdgeToTheServiceAndTheProblem() {
        Behind.services(okJson("{}").withStatus(500));

        var answer = edge.get(ORDER);

        var trace = JsonPath.<String>read(answer.body(), "$.traceId");
        assertThat(sent().getHeaders().getHeader("traceparent").values())
                .singleElement()
                .asString()
                .startsWith("00-" + trace + "-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Server",
                "X-Powered-By",
                "Via",
                "Set-Cookie",
                "Deprecation",
                "Sunset",
                "RateLimit",
                "X-Entrepot-Internal",
                "Strict-Transport-Security",
                "Access-Control-Allow-Origin"
            })
    void dropsWhatThePublicMustNotSee(String header) {
        Behind.services(okJson("{}").withHeader(header, "inner"));

        var answer = edge.get(ORDER);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues(header)).doesNotContain("inner");
    }

    @Test
    void setsItsOwnSecurityHeadersOnce() {
        Behind.services(okJson("{}")
                .withHeader("X-Content-Type-Options", "nosniff")
                .withHeader("X-Frame-Options", "SAMEORIGIN")
                .withHeader("Cache-Control", "no-cache, no-store"));

        var headers = edge.get(ORDER).headers();

        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("Cache-Control"))
                .singleElement()
                .asString()
                .contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ORDER,
                "/nowhere",
                "/partner/v2/orders?limit=0",
                "/openapi/experience/partner/v2",
                "/problems/not-found"
            })
    void letsNothingOfOursBeFramedOrLoadAnything(String path) {
        var headers = edge.get(path).headers();

        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Strict-Transport-Security"))
                .as("over plain HTTP")
                .isEmpty();
    }

    @Test
    void setsSecurityHeadersOnWhatTheServerRefuses() {
        assertThat(edge.raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .contains("X-Content-Type-Options: nosniff")
                .contains("X-Frame-Options: DENY")
                .contains("Referrer-Policy: no-referrer")
                .contains("Content-Security-Policy: default-src 'none'; frame-ancestors 'none'")
                .contains("Cache-Control: no-store");
    }

    @Test
    void setsSecurityHeadersOnProblems() {
        var answer = edge.get("/nowhere");

        assertProblem(answer).is(404, "not-found").hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void passesACompressedAnswerAsItIs() throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        }
        Behind.services(okJson("")
                .withHeader("Content-Encoding", "gzip")
                .withBase64Body(Base64.getEncoder().encodeToString(compressed.toByteArray())));

        var answer = edge.send(edge.asPartner(ORDER).header("Accept-Encoding", "gzip"));

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.body()).doesNotContain("{\"a\":1}").isNotEmpty();
    }

    private static LoggedRequest sent() {
        assertThat(Behind.received()).hasSize(1);
        return Behind.received().getFirst();
    }
}
