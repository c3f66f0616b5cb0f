package io.entrepot.gateway;

import static io.entrepot.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.entrepot.foundation.testing.TokenIssuer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What the governance team does with its commands on a copy of the published files is what a gateway that starts with them does. */
class GovernanceWalkTests {

    private static final String FIRST = "experience/partner/v1";
    private static final String ORDERS = "/partner/v1/orders";
    private static final String PAGE = "https://shop.example";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final DateTimeFormatter FIXDATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy '00:00:00 GMT'", Locale.US);

    @TempDir
    Path project;

    private final LocalDate today = LocalDate.now(Clock.systemUTC());

    /** The published files, but that version 1 of the partner API is a year old and nobody thinks of its end. */
    @BeforeEach
    void aVersionThatIsActive() throws IOException {
        Behind.reset();
        Files.createDirectories(project.resolve("openapi"));
        Files.copy(Path.of("../openapi/rules.yaml"), project.resolve("openapi/rules.yaml"));
        var published = Files.readString(Path.of("../openapi/lifecycle.yaml"));
        var active = published
                .replaceFirst("state: deprecated", "state: active")
                .replaceFirst("released: [0-9-]+.*", "released: " + today.minusYears(1))
                .replaceFirst("(?m)^ +deprecated: .*\\R", "")
                .replaceFirst("(?m)^ +sunset: .*\\R", "")
                .replaceFirst("(?m)^ +successor: .*\\R", "")
                .replaceFirst("(?m)^ +brown-outs:\\R(?: +- .*\\R)+?(?= +- \\{major)", "");
        Files.writeString(project.resolve("openapi/lifecycle.yaml"), active);
    }

    @Test
    void announcesAnEndAndMovesItLaterAsEveryAnswerTells() throws IOException {
        var first = today.plusDays(200);
        var sunset = today.plusDays(260);

        assertThat(run("Deprecate", FIRST, "--sunset", first.toString(), "--successor", "2"))
                .startsWith("0 ");
        assertThat(run("Postpone", FIRST, "--sunset", first.minusDays(1).toString()))
                .startsWith("1 ");
        assertThat(run("Postpone", FIRST, "--sunset", sunset.toString())).startsWith("0 ");

        withGateway(edge -> {
            var answer = edge.get(ORDERS);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Deprecation"))
                    .containsExactly("@" + today.atStartOfDay().toEpochSecond(ZoneOffset.UTC));
            assertThat(answer.headers().allValues("Sunset")).containsExactly(FIXDATE.format(sunset));
            assertThat(answer.headers().allValues("Link")).anyMatch(link -> link.contains("rel=\"successor-version\""));
            assertThat(edge.get("/partner/v2/orders").headers().allValues("Sunset"))
                    .isEmpty();
            assertThat(edge.send(edge.to("/.well-known/api-catalog")).body()).contains("\"deprecation\"");
        });
    }

    @Test
    void endsAVersionOnceNobodyCallsItWithoutConsent() throws IOException {
        run("Deprecate", FIRST, "--sunset", today.plusDays(190).toString(), "--successor", "2");
        passDays(200);

        calledBy("{\"consumer\":\"acme-retail\",%s}");
        assertThat(retire())
                .startsWith("1 ")
                .contains("acme-retail still called it on " + today.minusDays(3) + " and did not consent");

        calledBy("{\"consumer\":\"acme-retail\",\"endsOn\":\"" + today + "\",%s}");
        assertThat(retire()).startsWith("0 ");

        withGateway(edge -> {
            await().atMost(PATIENCE).until(() -> edge.get(ORDERS).statusCode() == 410);
            assertProblem(edge.get(ORDERS)).is(410, "version-retired");
            assertThat(edge.get(ORDERS).body()).contains("\"successor\"");
            isReadableForPagesOfOtherSites(edge);
            assertThat(edge.get("/partner/v2/orders").statusCode()).isEqualTo(200);
            assertThat(edge.send(edge.to("/.well-known/api-catalog")).body()).doesNotContain("/partner/v1\"");
        });
    }

    /** A browser asks first, and shows its page nothing of an answer that does not allow it. */
    private static void isReadableForPagesOfOtherSites(EdgeCalls edge) {
        var asked = edge.send(edge.to(ORDERS)
                .header("Origin", PAGE)
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", BodyPublishers.noBody()));
        var called = edge.send(edge.to(ORDERS).header("Origin", PAGE));

        assertThat(asked.statusCode()).isEqualTo(200);
        assertProblem(called).is(410, "version-retired");
        assertThat(List.of(asked, called))
                .allSatisfy(answer -> assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                        .contains(PAGE));
    }

    /** As if the end had been announced so long ago. */
    private void passDays(int days) throws IOException {
        var file = project.resolve("openapi/lifecycle.yaml");
        var announced = Files.readString(file);
        Files.writeString(
                file,
                announced
                        .replaceFirst("deprecated: " + today, "deprecated: " + today.minusDays(days))
                        .replaceFirst("sunset: " + today.plusDays(190), "sunset: " + today.plusDays(190 - days)));
    }

    /** The one command, which asks the developer API as a gateway does that is about to end a version. */
    private String retire() throws IOException {
        return run("Retire", FIRST, "--gateway", Behind.SERVICES.baseUrl());
    }

    /** As the developer API answers. */
    private void calledBy(String caller) {
        var dates = "\"calls\":1,\"operations\":[\"listOrders\"],\"firstDay\":\"%s\",\"lastDay\":\"%s\""
                .formatted(today.minusYears(1), today.minusDays(3));
        Behind.SERVICES.stubFor(WireMock.get(
                        WireMock.urlPathEqualTo("/developer/v1/versions/experience/partner/1/callers"))
                .willReturn(
                        WireMock.okJson("{\"since\":\"%s\",\"countedSince\":\"%s\",\"callers\":[%s],\"consents\":[]}"
                                .formatted(today.minusDays(30), today.minusYears(1), caller.formatted(dates)))));
    }

    /** Its exit status and what it says. */
    private String run(String command, String... arguments) throws IOException {
        var words = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "io.entrepot.foundation.publishing." + command),
                        Stream.of(arguments))
                .toList();
        var builder = new ProcessBuilder(words).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().put("ENTREPOT_TOKEN", "one of the governance team");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.onExit().join().exitValue() + " " + said;
    }

    private void withGateway(Consumer<EdgeCalls> walk) {
        var settings = List.of(
                "server.port=0",
                "entrepot.lifecycle.file="
                        + project.resolve("openapi/lifecycle.yaml").toUri(),
                "entrepot.lifecycle.watch.every=200ms",
                "entrepot.gateway.origins.partner=" + PAGE,
                "entrepot.usage.kafka=127.0.0.1:1",
                "entrepot.usage.every=1d",
                "spring.http.serviceclient.developer.base-url=" + Behind.SERVICES.baseUrl());
        try (var gateway = new SpringApplicationBuilder(GatewayApplication.class)
                .initializers(new TokenIssuer(), new Behind())
                .run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new))) {
            walk.accept(new EdgeCalls(gateway.getEnvironment()));
        }
    }
}
