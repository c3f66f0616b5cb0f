package io.entrepot.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** No request hides in another: where a message ends is never a matter of opinion between us and a service. */
@GatewayTest
class SmugglingTests {

    private static final String HIDDEN =
            "GET /partner/v2/orders/HIDDEN HTTP/1.1\r\nHost: localhost\r\nX-Smuggled: 1\r\n\r\n";
    private static final String CHUNKED_END = "0\r\n\r\n";

    @Autowired
    EdgeCalls edge;

    @BeforeEach
    void reset() {
        Behind.reset();
    }

    static Stream<Arguments> ambiguous() {
        var length = "Content-Length: %d\r\n".formatted((CHUNKED_END + HIDDEN).length());
        return Stream.of(
                Arguments.of("two lengths", "Content-Length: 0\r\n" + length, CHUNKED_END + HIDDEN),
                Arguments.of("a list of lengths", "Content-Length: 0, 45\r\n", HIDDEN),
                Arguments.of("a signed length", "Content-Length: +5\r\n", CHUNKED_END + HIDDEN),
                Arguments.of("a length in hex", "Content-Length: 0x5\r\n", CHUNKED_END + HIDDEN),
                Arguments.of("an unknown coding", "Transfer-Encoding: xchunked\r\n", CHUNKED_END + HIDDEN),
                Arguments.of(
                        "chunked twice",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                        CHUNKED_END + HIDDEN),
                Arguments.of("chunked not last", "Transfer-Encoding: chunked, identity\r\n", CHUNKED_END + HIDDEN),
                Arguments.of(
                        "a space before the colon", "Transfer-Encoding : chunked\r\n" + length, CHUNKED_END + HIDDEN),
                Arguments.of("a tab before the colon", "Content-Length\t: 0\r\n", HIDDEN),
                Arguments.of(
                        "a control character", "Transfer-Encoding: \u000bchunked\r\n" + length, CHUNKED_END + HIDDEN),
                Arguments.of("a NUL in a header", "X-A: a\0b\r\nContent-Length: 0\r\n", HIDDEN),
                Arguments.of(
                        "a bare carriage return",
                        "X-A: a\rTransfer-Encoding: chunked\r\nContent-Length: 0\r\n",
                        HIDDEN),
                Arguments.of("two hosts", "Host: elsewhere\r\nContent-Length: 0\r\n", HIDDEN),
                Arguments.of("a header without a name", ": x\r\nContent-Length: 0\r\n", HIDDEN),
                Arguments.of("a chunk of no size", "Transfer-Encoding: chunked\r\n", "\r\n" + HIDDEN),
                Arguments.of("a negative chunk", "Transfer-Encoding: chunked\r\n", "-1\r\n" + HIDDEN),
                Arguments.of(
                        "a chunk that overflows", "Transfer-Encoding: chunked\r\n", "fffffffffffffffff\r\n" + HIDDEN),
                Arguments.of("a chunk without an end", "Transfer-Encoding: chunked\r\n", "1\r\nZ0\r\n\r\n" + HIDDEN),
                Arguments.of(
                        "an extension that never ends",
                        "Transfer-Encoding: chunked\r\n",
                        "1;" + "a".repeat(20_000) + "\r\nZ\r\n" + CHUNKED_END));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ambiguous")
    void refusesAMessageWhoseEndIsUnclear(String name, String headers, String body) {
        var answers = edge.raw(start("POST", "/partner/v2/orders/ORD-1/cancellation") + headers + "\r\n" + body);

        assertThat(answers).containsPattern("^HTTP/1.1 (400|501)").contains("application/problem+json");
        assertThat(answers.split("HTTP/1.1 ", -1)).as("answers").hasSize(2);
        assertThat(Behind.received()).isEmpty();
    }

    /** RFC 9112, section 6.3: the length is ignored, and the connection may not be used again. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Transfer-Encoding: chunked", "Transfer-Encoding:\r\n chunked", "transfer-encoding:chunked"})
    void endsTheConnectionAfterALengthBesideChunks(String coding) {
        var answers = edge.raw(start("POST", "/partner/v2/orders/ORD-1/cancellation") + "Content-Length: 4\r\n" + coding
                + "\r\n\r\n" + CHUNKED_END + HIDDEN);

        assertThat(answers.split("HTTP/1.1 ", -1)).as("answers").hasSize(2);
        assertThat(Behind.received()).noneMatch(request -> request.getUrl().contains("HIDDEN"));
        assertThat(Behind.received())
                .noneMatch(request ->
                        request.containsHeader("Transfer-Encoding") && request.containsHeader("Content-Length"));
    }

    /** CL.0: what an operation without a body is sent as one must not become the next request to the service. */
    @Test
    void passesNoBodyToAnOperationThatHasNone() {
        var answers = edge.raw(start("GET", "/partner/v2/orders/ORD-1")
                + "Connection: close\r\nContent-Length: %d\r\n\r\n".formatted(HIDDEN.length())
                + HIDDEN);

        assertThat(answers).startsWith("HTTP/1.1 400").contains("unexpected-body");
        assertThat(Behind.received()).isEmpty();
    }

    @Test
    void readsTheNextRequestOnlyWhereTheLastOneEnds() {
        var answers = edge.raw(start("GET", "/partner/v2/orders/ORD-1") + "\r\n"
                + "GET /partner/v2/orders/ORD-2 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answers).containsSubsequence("HTTP/1.1 200", "HTTP/1.1 401");
        assertThat(Behind.received())
                .singleElement()
                .satisfies(request -> assertThat(request.getUrl()).endsWith("ORD-1"));
    }

    /** A line feed alone may end a line (RFC 9112, section 2.2), but then for every reader: services get our own framing. */
    @Test
    void neverPassesALineFeedOn() {
        edge.raw("GET /partner/v2/orders/ORD-1 HTTP/1.1\nHost: localhost\nX-A: 1\nAuthorization: Bearer "
                + EdgeCalls.partnersToken() + "\nConnection: close\n\n");

        assertThat(Behind.received()).allSatisfy(request -> {
            assertThat(request.getHeader("X-A")).isEqualTo("1");
            assertThat(request.getUrl()).isEqualTo("/partner/v2/orders/ORD-1");
        });
    }

    @Test
    void refusesHeadersWithoutEnd() {
        var headers = IntStream.range(0, 300).mapToObj("X-%d: 1\r\n"::formatted).collect(Collectors.joining());

        var answer = edge.raw(start("GET", "/partner/v2/orders/ORD-1") + headers + "Connection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        assertThat(Behind.received()).isEmpty();
    }

    private static String start(String method, String path) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + EdgeCalls.partnersToken() + "\r\n";
    }
}
