package io.entrepot.foundation.releases;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
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
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The command tells what breaks, whom that reaches and who calls, and fails as a gate must. */
class ImpactCommandTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);
    private static final String ROW =
            "{\"consumer\":\"%s\",\"api\":\"partner\",\"major\":2,\"operation\":\"placeOrder\",\"day\":\"%s\",\"calls\":%d}%n";
    private static final String CALL =
            "{\"system\":\"erp-vendor\",\"operation\":\"%s\",\"entry\":\"%s\",\"consumer\":\"%s\",\"calls\":%d}%n";

    @TempDir
    Path project;

    private Map<String, String> environment = Map.of();
    private String said = "";
    private String progress = "";

    @BeforeEach
    void aProjectThatUsesOneOperation() throws IOException {
        write("openapi/lifecycle.yaml", """
                apis:
                  - {layer: experience, name: partner, owner: {team: Partner Integration, contact: "mailto:p@example.org"}}
                  - {layer: system, name: erp, owner: {team: Backend Integration, contact: "mailto:b@example.org"}}
                """);
        write("openapi/rules.yaml", "rules: {}");
        write("openapi/experience/partner/v2.yaml", "paths: {/partner/v2/orders: {post: {operationId: placeOrder}}}");
        write("openapi/lineage/partner.yaml", """
                service: partner
                entries: [{entry: POST /partner/v2/orders, calls: ["PUT /erp/v1/sales-orders/{order}"]}]
                """);
        write("system-apis/erp-vendor/backend-use.yaml", """
                backend: vendor
                service: erp-vendor
                contracts:
                  all:
                    - {operation: "GET /items/{id}", reads: [name, parts.code], by: ["PUT /erp/v1/sales-orders/{orderId}"]}
                """);
        write(
                "system-apis/files/backend-use.yaml",
                "{backend: files, service: files, incomparable: ask the partner, contracts: {x12: [{operation: SEND 940}]}}");
        write("old.yaml", document("name: {type: string}, other: {type: string}"));
        write("same.yaml", document("name: {type: string}"));
        write("new.yaml", document("name: {type: integer}"));
    }

    @Test
    void tellsWhatBreaksAndWhomThatReaches() {
        assertThat(run("old.yaml", "new.yaml")).isEqualTo(1);

        assertThat(said)
                .contains(
                        "vendor all: 1 operations, before 1; 2 changes, 2 of them breaking; we use 1 operations",
                        "answer 200.name is a value of type integer, before it was a value of type string [response-type-changed]",
                        "system      reachable  PUT /erp/v1/sales-orders/{orderId}  (Backend Integration)",
                        "experience  reachable  POST /partner/v2/orders  (Partner Integration)",
                        "Partners: calls unknown (no --usage, no ENTREPOT_GOVERNANCE_URL)",
                        "Deadline: not stated");
        assertThat(progress).contains("Reading", "old.yaml", "Comparing");
    }

    @Test
    void passesWhenOnlyWhatNobodyUsesBreaks() {
        assertThat(run("old.yaml", "same.yaml")).isZero();

        assertThat(said)
                .contains("1 changes, 1 of them breaking", "Nothing that we use breaks.")
                .doesNotContain("Reached");
    }

    @Test
    void countsCallsOfTheLastThirtyDays() throws IOException {
        write(
                "usage.jsonl",
                ROW.formatted("acme-retail", "2026-11-29", 40)
                        + ROW.formatted("acme-retail", "2026-10-31", 2)
                        + ROW.formatted("bluebird", "2026-10-30", 900)
                        + "{\"consumer\":\"acme-retail\",\"api\":\"partner\",\"major\":2,\"operation\":\"(other)\",\"day\":\"2026-11-29\",\"calls\":5}");

        run("--usage", file("usage.jsonl"), "old.yaml", "new.yaml");

        assertThat(said)
                .contains(
                        "POST /partner/v2/orders  (Partner Integration)  42 calls",
                        "Partners: acme-retail (42 calls in the last 30 days)");
    }

    @Test
    void saysThatNobodyCalls() throws IOException {
        write("usage.jsonl", "");

        run("--usage", file("usage.jsonl"), "old.yaml", "new.yaml");

        assertThat(said).contains("Partners: nobody called in the last 30 days");
    }

    @Test
    void asksTheGovernanceApiPageByPage() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/governance/v1/usage", exchange -> {
            var isSecond = exchange.getRequestURI().getQuery().contains("cursor=more");
            var row = ROW.formatted(isSecond ? "bluebird" : "acme-retail", "2026-11-28", 3);
            var body = "{\"sums\":[%s]%s}"
                    .formatted(row, isSecond ? "" : ",\"next\":\"more\"")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://localhost:%d/governance/v1/usage"
                    .formatted(server.getAddress().getPort());

            run("--usage", address, "old.yaml", "new.yaml");
        } finally {
            server.stop(0);
        }

        assertThat(said)
                .contains(
                        "Partners: acme-retail (3 calls in the last 30 days), bluebird (3 calls in the last 30 days)");
    }

    @Test
    void tellsWhatWasSeenFromWhatTheCodeCanDo() throws IOException {
        write(
                "openapi/experience/partner/v2.yaml",
                "paths: {/partner/v2/orders: {post: {operationId: placeOrder}, get: {operationId: listOrders}}}");
        write("openapi/lineage/partner.yaml", """
                service: partner
                entries:
                  - {entry: POST /partner/v2/orders, calls: ["PUT /erp/v1/sales-orders/{order}"]}
                  - {entry: GET /partner/v2/orders, calls: ["PUT /erp/v1/sales-orders/{order}"]}
                """);
        write(
                "calls.jsonl",
                CALL.formatted("GET /base/items/{number}", "experience/partner/v2/placeOrder", "acme-retail", 5)
                        + CALL.formatted("GET /base/items/{number}", "internal", "internal", 60)
                        + CALL.formatted("GET /base/other", "experience/partner/v2/listOrders", "bluebird", 9));

        run("--backend-calls", file("calls.jsonl"), "old.yaml", "new.yaml");

        assertThat(said)
                .contains(
                        "GET /items/{id}  (called 65 times in the last 30 days)",
                        "system      observed   PUT /erp/v1/sales-orders/{orderId}  (Backend Integration)",
                        "system      observed   erp-vendor: internal  (Backend Integration)  60 calls of the backend",
                        "experience  observed   POST /partner/v2/orders  (Partner Integration)  5 calls of the backend",
                        "experience  reachable  GET /partner/v2/orders  (Partner Integration)",
                        "Partners: acme-retail (observed, 0 calls and 5 of the backend in the last 30 days)",
                        "Owner: Backend Integration mailto:b@example.org");
    }

    @Test
    void namesWhereCallsCameInThoughTheCodeDoesNotLeadThere() throws IOException {
        write("openapi/lineage/partner.yaml", "{service: partner, entries: []}");
        write("calls.jsonl", CALL.formatted("GET /items/{id}", "experience/partner/v2/placeOrder", "acme-retail", 5));

        run("--backend-calls", file("calls.jsonl"), "old.yaml", "new.yaml");

        assertThat(said).contains("experience  observed   POST /partner/v2/orders  (Partner Integration)");
    }

    @Test
    void asksTheApiOfTheEnvironmentForBoth() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/developer/v1/reports", exchange -> {
            var isToken = "Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            var rows = exchange.getRequestURI().getPath().endsWith("/usage")
                    ? "{\"sums\":[" + ROW.formatted("acme-retail", "2026-11-28", 3) + "]}"
                    : "{\"paths\":["
                            + CALL.formatted("GET /items/{id}", "experience/partner/v2/placeOrder", "acme-retail", 4)
                            + "]}";
            var body = rows.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(isToken ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        environment = Map.of(
                "ENTREPOT_GOVERNANCE_URL",
                "http://localhost:%d/developer/v1/reports/"
                        .formatted(server.getAddress().getPort()),
                "ENTREPOT_TOKEN",
                "t");
        try {
            run("old.yaml", "new.yaml");
        } finally {
            server.stop(0);
        }

        assertThat(said)
                .contains(
                        "POST /partner/v2/orders  (Partner Integration)  3 calls  4 calls of the backend",
                        "Partners: acme-retail (observed, 3 calls and 4 of the backend in the last 30 days)");
    }

    @Test
    void failsAsAGateWhileADeclaredReleaseIsOpen() throws IOException {
        declare("accepted: []");
        assertThat(run("--gate")).isEqualTo(1);
        assertThat(said)
                .contains(
                        "vendor to new.yaml, until 2027-03-01 (Backend Integration): 1 open, 0 accepted",
                        "open      GET /items/{id}: answer 200.name is a value of type integer");

        declare("accepted: [{operation: 'GET /items/{id}', by: Ann, plan: read both, until: 2027-02-01}]");
        assertThat(run("--gate")).isZero();
        assertThat(said).contains("0 open, 1 accepted");

        assertThat(run("--gate", "--format", "json")).isZero();
        assertThat(new JsonMapper().readTree(said).at("/0/release/owner/team").asString())
                .isEqualTo("Backend Integration");
        assertThat(run("--gate", "old.yaml", "new.yaml")).isEqualTo(2);
    }

    private void declare(String accepted) throws IOException {
        write("openapi/backend-releases.yaml", """
                releases:
                  - backend: vendor
                    from: ../old.yaml
                    to: ../new.yaml
                    deadline: 2027-03-01
                    owner: {team: Backend Integration, contact: "mailto:b@example.org"}
                    %s
                """.formatted(accepted));
    }

    @Test
    void countsEveryFieldWhereAllIsUsed() throws IOException {
        write(
                "system-apis/erp-vendor/backend-use.yaml",
                "{backend: vendor, service: erp-vendor, contracts: {all: [{operation: 'GET /items/{id}', reads: ['*']}]}}");

        assertThat(run("old.yaml", "same.yaml")).isEqualTo(1);

        assertThat(said).contains("answer 200.other is gone").doesNotContain("described by");
    }

    @Test
    void answersJson() {
        assertThat(run("--format", "json", "--deadline", "2027-03-31", "old.yaml", "new.yaml"))
                .isEqualTo(1);

        var impact = new JsonMapper().readTree(said);
        assertThat(impact.path("contract").asString()).isEqualTo("vendor all");
        assertThat(impact.path("deadline").asString()).isEqualTo("2027-03-31");
        assertThat(impact.path("callsKnown").asBoolean()).isFalse();
        assertThat(impact.path("breaking").asBoolean()).isTrue();
        assertThat(impact.at("/hits/0/code").asString()).isEqualTo("response-type-changed");
        assertThat(impact.at("/owner/team").asString()).isEqualTo("Backend Integration");
        assertThat(impact.at("/reached/1/basis").asString()).isEqualTo("REACHABLE");
        assertThat(impact.at("/reached/1/owner/team").asString()).isEqualTo("Partner Integration");
        assertThat(impact.at("/reached/1/entry").asString()).isEqualTo("POST /partner/v2/orders");
    }

    @Test
    void takesTheDeadlineOfTheDocument() throws IOException {
        write("new.yaml", document("name: {type: integer}").replace("paths", "info: {x-sunset: 2027-02-01}, paths"));

        run("old.yaml", "new.yaml");

        assertThat(said).contains("Deadline: 2027-02-01");
    }

    @Test
    void comparesMovedOperation() throws IOException {
        write("new.yaml", document("name: {type: string}").replace("/items/", "/v2/products/"));
        write("moves.yaml", "GET /items/{id}: GET /v2/products/{id}");

        assertThat(run("--moves", file("moves.yaml"), "old.yaml", "new.yaml")).isEqualTo(1);

        assertThat(said)
                .contains("the operation is now GET /v2/products/{id} [operation-moved]")
                .doesNotContain("is gone");
    }

    @Test
    void followsAnotherVersionInThePath() throws IOException {
        write("old.yaml", document("name: {type: string}").replace("/items/", "/v1.0/items/"));
        write("new.yaml", document("name: {type: string}").replace("/items/", "/v2.0/items/"));
        write(
                "system-apis/erp-vendor/backend-use.yaml",
                "{backend: vendor, service: erp-vendor, contracts: {all: [{operation: 'GET /v1.0/items/{id}', reads: [name]}]}}");

        assertThat(run("old.yaml", "new.yaml")).isZero();

        assertThat(said)
                .contains("the operation has another version in its path: GET /v2.0/items/{id} [operation-renumbered]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            old.yaml                                  | two documents are needed
            old.yaml gone.yaml                        | there is no file
            --colour red old.yaml new.yaml            | unknown option --colour
            --deadline soon old.yaml new.yaml         | --deadline is a date
            --format xml old.yaml new.yaml            | --format is text or json
            --backend nobody old.yaml new.yaml        | no backend is called nobody
            --backend files old.yaml new.yaml         | files x12 cannot be compared: ask the partner
            --usage gone.jsonl old.yaml new.yaml      | no usage in gone.jsonl
            --moves gone.yaml old.yaml new.yaml       | there is no file gone.yaml
            openapi/rules.yaml new.yaml               | neither OpenAPI 2.0 or 3
            old.yaml new.yaml --usage                 | --usage needs a value
            old.yaml new.yaml --usage --gate          | --usage needs a value
            """)
    void saysWhatIsWrongWithTheRequest(String arguments, String words) {
        assertThat(run(arguments.strip().split(" +"))).isEqualTo(2);

        assertThat(progress).contains(words);
    }

    @Test
    void refusesXmlThatFetchesOtherFiles() throws IOException {
        write(
                "new.yaml",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><edmx:Edmx xmlns:edmx=\"x\">&e;</edmx:Edmx>");

        assertThat(run("old.yaml", "new.yaml")).isEqualTo(2);

        assertThat(progress).contains("no XML");
    }

    @Test
    void helps() {
        assertThat(run("--help")).isZero();

        assertThat(said).contains("--usage PLACE", "--moves FILE", "Exit status");
    }

    private int run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var steps = new ByteArrayOutputStream();
        var all = Stream.concat(
                Stream.of("--project", project.toString()), Stream.of(arguments).map(this::placed));
        var status = ImpactCommand.run(
                all.toArray(String[]::new),
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(steps, true, StandardCharsets.UTF_8),
                CLOCK);
        said = out.toString(StandardCharsets.UTF_8);
        progress = steps.toString(StandardCharsets.UTF_8);
        return status;
    }

    private String placed(String argument) {
        return Files.isRegularFile(project.resolve(argument)) ? file(argument) : argument;
    }

    private String file(String name) {
        return project.resolve(name).toString();
    }

    private static String document(String properties) {
        return "{openapi: 3.0.3, paths: {'/items/{id}': {get: {parameters: [{in: path, name: id, required: true, schema: {type: string}}],"
                + " responses: {'200': {content: {application/json: {schema: {type: object, properties: {%s,"
                        .formatted(properties)
                + " parts: {type: array, items: {properties: {code: {type: string}}}}}}}}}}}}}}";
    }

    private void write(String file, String content) throws IOException {
        var path = project.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, content);
    }
}
