package io.entrepot.gateway.lifecycle.web;

import static io.entrepot.gateway.lifecycle.LifecycleFixtures.TODAY;
import static io.entrepot.gateway.lifecycle.LifecycleFixtures.aGuard;
import static io.entrepot.gateway.lifecycle.LifecycleFixtures.aLifecycle;
import static io.entrepot.gateway.lifecycle.LifecycleFixtures.aLifecycleWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.lifecycle.Lifecycle;
import io.entrepot.foundation.web.Problems;
import io.entrepot.gateway.lifecycle.EndGuard;
import io.entrepot.gateway.lifecycle.EndedCall;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import tools.jackson.databind.json.JsonMapper;

/** A version that ends says so, ends on the day it said, and rehearses its end before. */
class EndingVersionTests {

    private static final String BEFORE = "2026-12-01T12:00:00Z";

    private final Problems problems = new Problems(
            Tracer.NOOP,
            JsonMapper.builder()
                    .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                    .build());

    private MockHttpServletRequest request = new MockHttpServletRequest();

    @AfterEach
    void forgetTheCaller() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void tellsSinceWhenUntilWhenAndWhereTo() throws ServletException, IOException {
        var answer = call("/partner/v1/orders", BEFORE, null);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaders("Deprecation")).containsExactly("@1793491200");
        assertThat(answer.getHeaders("Sunset")).containsExactly("Thu, 01 Jul 2027 00:00:00 GMT");
        assertThat(answer.getHeaders("Link"))
                .containsExactly(
                        "</docs>; rel=\"deprecation\"; type=\"text/html\"",
                        "</docs>; rel=\"sunset\"; type=\"text/html\"",
                        "</openapi/experience/partner/v2>; rel=\"successor-version\"; type=\"application/yaml\"");
    }

    @Test
    void writesDatesThatEveryHttpClientReads() throws ServletException, IOException {
        var answer = call("/partner/v1/orders", BEFORE, null);

        var sunset = ZonedDateTime.parse(
                String.valueOf(answer.getHeader("Sunset")),
                DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss zzz", Locale.US));
        assertThat(sunset.toInstant()).isEqualTo(Instant.parse("2027-07-01T00:00:00Z"));
        assertThat(Instant.ofEpochSecond(Long.parseLong(
                        String.valueOf(answer.getHeader("Deprecation")).substring(1))))
                .isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/partner/v2/orders", "/partner/v10/orders", "/partner/v1x", "/portal/v1/orders", "/"})
    void leavesOtherVersionsAlone(String path) throws ServletException, IOException {
        var answer = call(path, "2028-01-01T00:00:00Z", null);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderNames()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-30T23:59:59.999Z,bluebird,200",
        "2027-07-01T00:00:00Z,bluebird,410",
        "2027-07-01T00:00:00Z,,410",
        "2027-07-01T00:00:00Z,acme-retail,200",
        "2027-11-30T23:59:59Z,acme-retail,200",
        "2027-12-01T00:00:00Z,acme-retail,410"
    })
    void endsForEachConsumerOnItsOwnDay(String now, @Nullable String consumer, int status)
            throws ServletException, IOException {
        assertThat(call("/partner/v1/orders", now, consumer).getStatus()).isEqualTo(status);
    }

    @Test
    void tellsAConsumerItsOwnSunset() throws ServletException, IOException {
        var answer = call("/partner/v1/orders", BEFORE, "acme-retail");

        assertThat(answer.getHeaders("Sunset")).containsExactly("Wed, 01 Dec 2027 00:00:00 GMT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/partner/v1",
                "/partner/v1/",
                "/partner/v1/nothing",
                "/%70artner/v1/orders",
                "/partner/v%31/orders"
            })
    void endsHoweverThePathIsWritten(String path) throws ServletException, IOException {
        var answer = call(path, "2027-07-01T00:00:00Z", "bluebird");

        assertThat(answer.getStatus()).isEqualTo(410);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString())
                .contains("https://entrepot.io/problems/version-retired")
                .contains("\"successor\":\"/partner/v2\"");
        assertThat(answer.getHeader("Deprecation")).isEqualTo("@1793491200");
        assertThat(answer.getHeader("Retry-After")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-05-03T13:59:59Z,200,",
        "2027-05-03T14:00:00Z,410,600",
        "2027-05-03T14:09:58.500Z,410,2",
        "2027-05-03T14:10:00Z,200,"
    })
    void isSwitchedOffForAWhile(String now, int status, @Nullable String seconds) throws ServletException, IOException {
        var answer = call("/partner/v1/orders", now, "acme-retail");

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeader("Retry-After")).isEqualTo(seconds);
    }

    @Test
    void saysWhyItIsSwitchedOff() throws ServletException, IOException {
        var answer = call("/partner/v1/orders", "2027-05-03T14:00:00Z", "acme-retail");

        assertThat(answer.getContentAsString())
                .contains("https://entrepot.io/problems/version-browned-out")
                .contains("until 2027-05-03T14:10:00Z")
                .contains("Its successor is /partner/v2.");
    }

    @Test
    void isGoneOnceRetired() throws ServletException, IOException {
        var retired = aLifecycleWith("state: deprecated", "state: retired", LocalDate.parse("2027-12-01"));

        assertThat(call(retired, "/partner/v1/orders", "2027-12-01T00:00:00Z", "acme-retail")
                        .getStatus())
                .isEqualTo(410);
    }

    @Test
    void staysPastItsSunsetForWhoStillCallsAndSaysSo() throws ServletException, IOException {
        var now = "2027-07-02T00:00:00Z";
        var guard = aGuard(aLifecycle(), Instant.parse(now), "slow-payer");

        var held = call(aLifecycle(), guard, "/partner/v1/orders", now, "slow-payer");
        assertThat(held.getStatus()).isEqualTo(200);
        assertThat(held.getHeader("Sunset")).isEqualTo("Thu, 01 Jul 2027 00:00:00 GMT");
        assertThat(EndedCall.isMarked(request)).isFalse();

        assertThat(call(aLifecycle(), guard, "/partner/v1/orders", now, "somebody-else")
                        .getStatus())
                .isEqualTo(410);
        assertThat(EndedCall.isMarked(request)).isTrue();
    }

    @Test
    void asksForATokenOnlyWhileSomebodyHoldsARetiredVersion() throws ServletException, IOException {
        var retired = aLifecycleWith("state: deprecated", "state: retired", LocalDate.parse("2027-12-01"));
        var now = Instant.parse("2027-12-02T00:00:00Z");

        assertThat(beforeTheToken(retired, aGuard(retired, now))).isEqualTo(410);
        assertThat(beforeTheToken(retired, aGuard(retired, now, "slow-payer"))).isEqualTo(200);
        assertThat(beforeTheToken(retired, new EndGuard())).isEqualTo(200);
        assertThat(beforeTheToken(aLifecycle(), aGuard(aLifecycle(), now))).isEqualTo(200);
    }

    private int beforeTheToken(Lifecycle lifecycle, EndGuard guard) throws ServletException, IOException {
        var answer = new MockHttpServletResponse();
        var filter = new EndForAll(new VersionsAtPaths(lifecycle), guard, new Refusals(problems));
        new MockFilterChain(new Nothing(), filter)
                .doFilter(new MockHttpServletRequest("GET", "/partner/v1/orders"), answer);
        return answer.getStatus();
    }

    @Test
    void promisesNoSuccessorThatThereIsNot() throws ServletException, IOException {
        var alone = aLifecycleWith("successor: 2", "", TODAY);

        var answer = call(alone, "/partner/v1/orders", "2027-07-01T00:00:00Z", null);

        assertThat(answer.getContentAsString())
                .contains("This version has ended.")
                .doesNotContain("successor");
        assertThat(answer.getHeaders("Link")).noneMatch(link -> link.contains("successor"));
    }

    private MockHttpServletResponse call(String path, String now, @Nullable String consumer)
            throws ServletException, IOException {
        return call(aLifecycle(), path, now, consumer);
    }

    private MockHttpServletResponse call(Lifecycle lifecycle, String path, String now, @Nullable String consumer)
            throws ServletException, IOException {
        return call(lifecycle, aGuard(lifecycle, Instant.parse(now)), path, now, consumer);
    }

    private MockHttpServletResponse call(
            Lifecycle lifecycle, EndGuard guard, String path, String now, @Nullable String consumer)
            throws ServletException, IOException {
        if (consumer != null) {
            var token = Jwt.withTokenValue("t").header("alg", "none").claim("partner", consumer);
            SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token.build()));
        }
        var versions = new VersionsAtPaths(lifecycle);
        var refusals = new Refusals(problems);
        var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        var end = new EndOfVersion(versions, guard, refusals, clock);
        var answer = new MockHttpServletResponse();
        request = new MockHttpServletRequest("GET", path);
        new MockFilterChain(new Nothing(), new EndingHeaders(versions), new EndForAll(versions, guard, refusals), end)
                .doFilter(request, answer);
        return answer;
    }

    /** Stands for the router: whatever gets here is answered. */
    private static final class Nothing extends HttpServlet {

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse answer) {
            answer.setStatus(HttpServletResponse.SC_OK);
        }
    }
}
