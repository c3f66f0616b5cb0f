package io.entrepot.foundation.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.entrepot.foundation.publishing.revisions.PublishedFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command writes down what the gateway answers, or nothing. */
class RecordUsageTests {

    private static final Clock NOON = Clock.fixed(Instant.parse("2027-07-08T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path openapi;

    private final List<String> asked = new ArrayList<>();
    private int status = 200;
    private String said = "";
    private final HttpServer gateway;

    RecordUsageTests() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() throws IOException {
        Files.writeString(openapi.resolve("lifecycle.yaml"), """
                policy: {use-days: 30}
                apis:
                  - layer: experience
                    name: partner
                    versions: [{major: 1, state: deprecated}, {major: 2, state: active}]
                  - {layer: process, name: orders, versions: [{major: 1, state: deprecated}]}
                """);
        gateway.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            var body = """
                    {"layer":"experience","api":"partner","major":1,"since":"2027-06-08","countedSince":"2027-01-01","callers":[
                      {"consumer":"acme-retail","calls":3,"operations":["listOrders"],"firstDay":"2027-07-01","lastDay":"2027-07-02"},
                      {"consumer":"bluebird","calls":1,"operations":["listOrders"],"firstDay":"2027-07-01","lastDay":"2027-07-01","endsOn":"2027-07-10"}],
                     "consents":[]}""".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void writesWhoCalledTheVersionsThatEnd() throws IOException {
        assertThat(run(Map.of("ENTREPOT_TOKEN", "t"), url())).isZero();

        assertThat(asked).containsExactly("/developer/v1/versions/experience/partner/1/callers?days=30 Bearer t");
        assertThat(Files.readString(openapi.resolve("usage.yaml"))).endsWith("""
                exported: 2027-07-08
                days: 30
                versions:
                  - layer: experience
                    api: partner
                    major: 1
                    counted-since: 2027-01-01
                    callers:
                      - {consumer: acme-retail, calls: 3, last-day: 2027-07-02}
                      - {consumer: bluebird, calls: 1, last-day: 2027-07-01, ends-on: 2027-07-10}
                """);
    }

    @Test
    void writesNothingWhenItIsNotAnswered() {
        status = 503;

        assertThat(run(Map.of("ENTREPOT_TOKEN", "t"), url())).isEqualTo(1);

        assertThat(said).contains("answered 503; nothing is written");
        assertThat(openapi.resolve("usage.yaml")).doesNotExist();
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run(Map.of(), url())).isEqualTo(2);
        assertThat(run(Map.of("ENTREPOT_TOKEN", "t"))).isEqualTo(2);
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(said).isEqualTo(RecordUsage.HELP);
    }

    private String url() {
        return "http://127.0.0.1:" + gateway.getAddress().getPort() + "/";
    }

    private int run(Map<String, String> environment, String... arguments) {
        var out = new ByteArrayOutputStream();
        var folder = new PublishedFolder(openapi);
        var exit = RecordUsage.run(
                List.of(arguments), environment, folder, NOON, new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        return exit;
    }
}
