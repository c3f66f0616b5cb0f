package io.entrepot.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import com.zaxxer.hikari.HikariDataSource;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.entrepot.canonical.usage.BackendCallsCounted;
import io.entrepot.foundation.events.Topic;
import io.entrepot.foundation.schedule.SingleReplica;
import io.entrepot.foundation.testing.PostgresAndKafka;
import io.entrepot.foundation.testing.TokenIssuer;
import io.entrepot.governance.release.Assessment;
import io.entrepot.governance.release.BackendRelease.ReceivedDocument;
import io.entrepot.governance.release.BackendReleaseId;
import io.entrepot.governance.release.BackendReleases;
import io.entrepot.governance.release.Side;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** The governance team hands in two versions of a vendor's document and learns whom the newer one breaks. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {PostgresAndKafka.class, TokenIssuer.class})
class BackendReleaseApiTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String RELEASES = "/governance/v1/backend-releases";
    private static final Path REAL = Path.of("../../foundation/impact/src/test/resources/releases");
    private static final String ITEMS = "GET /api/v2.0/companies({company})/items";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    KafkaTemplate<String, Object> kafka;

    @Autowired
    Clock clock;

    @Autowired
    SingleReplica replica;

    @Autowired
    BackendReleases releases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    HikariDataSource pool;

    @Test
    void tellsWhatBreaksWhomThatReachesAndWhatWasSeen() throws IOException {
        called("experience/partner/v2/placeOrder", "release-acme", 7);
        called("internal", "internal", 40);
        var release = registered("business-central api/v2.0", "tells");
        handIn(release, "OLDER", businessCentral());
        handIn(release, "NEWER", businessCentral().replace("Name=\"displayName\"", "Name=\"title\""));

        var assessed = post(release + "/assessment", "");

        assertThat(assessed).hasStatus(200);
        assertThat(text(assessed, "$.state")).isEqualTo("BREAKING");
        assertThat(path(assessed, "$.assessment.hits[?(@.verdict=='BREAKING' && @.operation=='GET /items')].code"))
                .containsExactly("response-field-removed");
        assertThat(path(assessed, "$.assessment.hits[?(@.verdict=='BREAKING')].calls"))
                .containsExactly(47);
        var reached = "$.assessment.reached[?(@.entry=='%s')]";
        assertThat(path(assessed, reached.formatted("POST /partner/v2/orders") + ".basis"))
                .containsExactly("OBSERVED");
        assertThat(path(assessed, reached.formatted("POST /partner/v2/orders") + ".backendCalls.release-acme"))
                .containsExactly(7);
        assertThat(path(assessed, reached.formatted("POST /partner/v2/orders") + ".owner.team"))
                .containsExactly("Partner Integration");
        assertThat(path(assessed, reached.formatted("PUT /erp/v1/sales-orders/{orderId}") + ".basis"))
                .containsExactly("OBSERVED");
        assertThat(path(assessed, reached.formatted("POST /partner/v1/orders") + ".basis"))
                .containsExactly("REACHABLE");
        assertThat(path(assessed, "$.assessment.reached[*].layer")).contains("system", "process", "experience");
        assertThat(path(assessed, "$.assessment.partners[?(@.consumer=='release-acme')].basis"))
                .containsExactly("OBSERVED");
        assertThat(text(assessed, "$.owner.team")).isEqualTo("Backend Integration");
        assertThat(text(assessed, "$.deadline")).isEqualTo("2027-04-01");
        assertThat(text(get(release), "$.assessment.at")).isEqualTo(text(assessed, "$.assessment.at"));
    }

    @Test
    void keepsAPlanUntilSomethingElseBreaks() throws IOException {
        var release = registered("business-central api/v2.0", "plans");
        assertThat(acknowledged(release)).hasStatus(409);
        handIn(release, "OLDER", businessCentral());
        assertThat(post(release + "/assessment", "")).hasStatus(409);
        handIn(release, "NEWER", businessCentral());
        assertThat(text(post(release + "/assessment", ""), "$.state")).isEqualTo("HARMLESS");
        assertThat(acknowledged(release)).hasStatus(409);

        handIn(release, "NEWER", businessCentral().replace("Name=\"displayName\"", "Name=\"title\""));
        assertThat(text(get(release), "$.state")).isEqualTo("REGISTERED");
        post(release + "/assessment", "");
        var planned = acknowledged(release);

        assertThat(text(planned, "$.state")).isEqualTo("ACKNOWLEDGED");
        assertThat(text(planned, "$.acknowledgement.by")).isEqualTo("Gus Governor");
        assertThat(text(post(release + "/assessment", ""), "$.state")).isEqualTo("ACKNOWLEDGED");
        assertThat(listed("&state=ACKNOWLEDGED")).contains("plans").doesNotContain("tells");
    }

    /** As another replica would be at it: what is asked for meanwhile is made when that is over. */
    @Test
    void tellsThatAnAssessmentGoesOn() {
        var release = readyRelease("goes on");

        replica.runs(job(release), () -> {
            var asked = post(release + "/assessment", "");
            assertThat(asked).hasStatus(200).bodyJson().doesNotHavePath("$.assessment");
            assertThat(text(post(release + "/assessment", ""), "$.assessingSince"))
                    .isEqualTo(text(asked, "$.assessingSince"));
        });

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text(get(release), "$.state")).isEqualTo("HARMLESS"));
        assertThat(get(release)).bodyJson().doesNotHavePath("$.assessingSince");
    }

    /** The table that an assessment reads is locked, so that it takes as long as one of large documents. */
    @Test
    void waitsForNoLongAssessment() {
        var release = readyRelease("long");
        var another = registered("easypost", "meanwhile");

        transactions.executeWithoutResult(_ -> {
            jdbc.sql("LOCK TABLE usage IN ACCESS EXCLUSIVE MODE").update();
            assertThat(apart(() -> post(release + "/assessment", "")))
                    .hasStatus(200)
                    .bodyJson()
                    .hasPath("$.assessingSince")
                    .doesNotHavePath("$.assessment");
            assertThat(apart(() -> document(another, "OLDER", easyPost()))).hasStatus(409);
        });

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text(get(release), "$.state")).isEqualTo("HARMLESS"));
        handIn(another, "OLDER", easyPost());
    }

    @Test
    void keepsNoAssessmentOfADocumentThatWasReplacedMeanwhile() {
        var release = readyRelease("replaced");
        var id = id(release);
        var made = assessed(release);

        replica.runs(job(release), () -> {
            post(release + "/assessment", "");
            var begun = releases.begin(id).orElseThrow();
            handIn(release, "OLDER", easyPost());
            releases.settle(begun, made);
            releases.refuse(begun, "made of the document before");
        });

        assertThat(get(release)).bodyJson().doesNotHavePath("$.assessingSince").doesNotHavePath("$.refusal");
        assertThat(text(get(release), "$.state")).isEqualTo("REGISTERED");
    }

    private Assessment assessed(String release) {
        post(release + "/assessment", "");
        return Objects.requireNonNull(releases.find(id(release)).orElseThrow().assessment());
    }

    @Test
    void makesAnAssessmentAgainThatWasBegunWithOtherMoves() {
        var release = readyRelease("moves meanwhile");
        var id = id(release);
        var made = assessed(release);

        replica.runs(job(release), () -> {
            post(release + "/assessment", "");
            var begun = releases.begin(id).orElseThrow();
            register("moves meanwhile", "easypost", "moves meanwhile");
            assertThat(releases.begin(id).orElseThrow().askedAt()).isEqualTo(begun.askedAt());
            post(RELEASES, """
                    {"backend":"easypost","from":"moves meanwhile","to":"moves meanwhile","deadline":"2027-05-01"}""");
            releases.settle(begun, made);
            assertThat(get(release)).bodyJson().hasPath("$.assessingSince");
        });

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(release)).bodyJson().doesNotHavePath("$.assessingSince"));
        assertThat(releases.find(id).orElseThrow().assessment())
                .extracting(Assessment::deadline)
                .isEqualTo(LocalDate.parse("2027-05-01"));
    }

    /** With one connection left, a reader that needs a second one while it holds the first waits for itself. */
    @Test
    void readsAReleaseByOneConnection() throws SQLException {
        var release = readyRelease("one connection");
        var held = new ArrayList<Connection>();
        try {
            while (held.size() < pool.getMaximumPoolSize() - 1) {
                held.add(pool.getConnection());
            }

            assertThat(path(get(release), "$.documents[*].side")).containsExactly("OLDER", "NEWER");
            assertThat(listed("&backend=easypost")).contains("one connection");
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }
    }

    @Test
    void removesAReleaseWithTheDocumentThatIsBeingHandedIn() {
        var id = id(registered("easypost", "removed meanwhile"));
        var document = new ReceivedDocument(Side.OLDER, "OpenAPI 3.0", 2, clock.instant());

        var removal = transactions.execute(_ -> {
            releases.keep(id, document, "{}");
            var removing = CompletableFuture.supplyAsync(() -> releases.remove(id, "Gus", clock.instant()));
            await().atMost(PATIENCE).until(this::isAnybodyWaitingForALock);
            return removing;
        });

        assertThat(Objects.requireNonNull(removal).join()).isTrue();
        releases.keep(id, document, "{}");
        assertThat(releases.document(id, Side.OLDER)).isEmpty();
    }

    private boolean isAnybodyWaitingForALock() {
        return jdbc.sql("""
                        SELECT count(*) > 0 FROM pg_stat_activity
                        WHERE wait_event_type = 'Lock' AND datname = current_database()""").query(Boolean.class).single();
    }

    @Test
    void givesUpAnAssessmentThatBreaksOffAgainAndAgain() {
        var release = readyRelease("gives up");

        replica.runs(job(release), () -> {
            post(release + "/assessment", "");
            IntStream.range(0, 3).forEach(_ -> releases.begin(id(release)));
        });

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(release))
                        .bodyJson()
                        .extractingPath("$.refusal")
                        .asString()
                        .contains("broke off"));
        assertThat(text(post(release + "/assessment", ""), "$.state")).isEqualTo("HARMLESS");
    }

    @Test
    void removesAReleaseAndKeepsWhoDid() {
        var release = readyRelease("removed");

        assertThat(send(HttpMethod.DELETE, release, MediaType.APPLICATION_JSON, ""))
                .hasStatus(204);

        assertThat(get(release)).hasStatus(404);
        assertThat(send(HttpMethod.DELETE, release, MediaType.APPLICATION_JSON, ""))
                .hasStatus(404);
        assertThat(jdbc.sql("SELECT removed_by FROM backend_release_removal WHERE release = :id")
                        .param("id", id(release).value())
                        .query(String.class)
                        .single())
                .isEqualTo("Gus Governor");
        assertThat(registered("removed", "easypost", "removed")).isNotEqualTo(release);
        assertThat(mvc.delete()
                        .uri(release)
                        .header("Authorization", "Bearer " + TokenIssuer.token("entrepot-process", "governance:read")))
                .hasStatus(403);
    }

    @Test
    void listsPageByPage() {
        registered("shown", "easypost", "one");
        registered("shown", "easypost", "two");
        registered("shown", "easypost", "two");

        var first = get(RELEASES + "?backend=easypost&limit=1");
        assertThat(path(first, "$.releases[*].to")).containsExactly("two");
        assertThat(path(
                        get(RELEASES + "?backend=easypost&limit=1&cursor=" + text(first, "$.next")),
                        "$.releases[*].to"))
                .containsExactly("one");
        assertThat(path(get(RELEASES + "?backend=easypost&state=BREAKING"), "$.releases"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OLDER | hello                                  | 422
            OLDER | <!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x> | 422
            NEWER | {openapi: 3.0.3, paths: {}}            | 200
            OLD   | {openapi: 3.0.3, paths: {}}            | 400
            """)
    void takesOnlyWhatCanBeCompared(String side, String document, int status) {
        var release = registered("taken", "easypost", "taken");

        assertThat(document(release, side, document)).hasStatus(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''              | {a: | 1   | }    | ''
            ''              | [   | 1   | ]    | ''
            ''              | <a> | ''  | </a> | ''
            type Query { a: | [   | Int | ]    | }
            """)
    void refusesWhatIsNestedDeeperThanAnyoneReads(
            String before, String begin, String middle, String end, String after) {
        var release = registered("deep", "easypost", "deep");
        var document = before + begin.repeat(3000) + middle + end.repeat(3000) + after;

        assertThat(CompletableFuture.supplyAsync(() -> document(release, "OLDER", document), this::startWithLittleStack)
                        .join())
                .hasStatus(422);
    }

    private void startWithLittleStack(Runnable call) {
        Thread.ofPlatform().stackSize(512 * 1024).start(call);
    }

    @Test
    void saysWhatDoesNotFit() throws IOException {
        assertThat(register("nobody's", "x", "y")).hasStatus(422);
        assertThat(get(RELEASES + "/999999")).hasStatus(404);
        assertThat(document(RELEASES + "/999999", "OLDER", "{openapi: 3.0.3}")).hasStatus(404);
        var release = registered("moved", "business-central api/v2.0", "moved");
        handIn(release, "OLDER", businessCentral());
        handIn(release, "NEWER", businessCentral());
        post(RELEASES, """
                {"backend":"business-central api/v2.0","from":"moved","to":"moved","moves":[{"from":"GET /a","to":"GET /nowhere"}]}""");
        assertThat(post(release + "/assessment", "")).hasStatus(422);
        assertThat(mvc.put()
                        .uri(release + "/documents/OLDER")
                        .header("Authorization", "Bearer " + TokenIssuer.token("entrepot-process", "governance:read"))
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("{openapi: 3.0.3}"))
                .hasStatus(403);
    }

    /** In no transaction of this thread. */
    private static MvcTestResult apart(Supplier<MvcTestResult> call) {
        return CompletableFuture.supplyAsync(call).join();
    }

    private String readyRelease(String version) {
        var release = registered("easypost", version);
        handIn(release, "OLDER", easyPost());
        handIn(release, "NEWER", easyPost());
        return release;
    }

    private static String easyPost() {
        return "{openapi: 3.0.3, paths: {/trackers: {post: {responses: {'200': {description: made}}}}}}";
    }

    private static BackendReleaseId id(String release) {
        return new BackendReleaseId(Long.parseLong(release.substring(RELEASES.length() + 1)));
    }

    private static String job(String release) {
        return "assessment-" + id(release).value();
    }

    private static String businessCentral() throws IOException {
        return Files.readString(REAL.resolve("business-central-v2.0.xml"));
    }

    private void called(String entry, String consumer, long calls) {
        var today = LocalDate.now(clock);
        var body = """
                {"system":"erp-business-central","from":"2026-11-20T12:00:00Z","until":"2026-11-20T12:01:00Z","counts":[
                 {"operation":"%s","entry":"%s","consumer":"%s","day":"%s","calls":%d}]}""".formatted(ITEMS, entry, consumer, today, calls);
        kafka.send(
                        Topic.API_USAGE,
                        "/erp-business-central",
                        CloudEventBuilder.v1()
                                .withId(UUID.randomUUID().toString())
                                .withType(BackendCallsCounted.TYPE)
                                .withSource(URI.create("/erp-business-central"))
                                .withDataContentType("application/json")
                                .withData(body.getBytes(StandardCharsets.UTF_8))
                                .build())
                .join();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(path(
                                get("/governance/v1/backend-calls?system=erp-business-central&consumer=" + consumer),
                                "$.paths"))
                        .isNotEmpty());
    }

    private String registered(String backend, String version) {
        return registered(version, backend, version);
    }

    private String registered(String from, String backend, String to) {
        var answer = register(backend, from, to);
        assertThat(answer).hasStatus(201);
        return RELEASES + "/" + text(answer, "$.id");
    }

    private MvcTestResult register(String backend, String from, String to) {
        return post(RELEASES, """
                {"backend":"%s","from":"%s","to":"%s","deadline":"2027-04-01"}""".formatted(backend, from, to));
    }

    private void handIn(String release, String side, String document) {
        assertThat(document(release, side, document)).hasStatus(200);
    }

    private MvcTestResult document(String release, String side, String document) {
        return send(HttpMethod.PUT, release + "/documents/" + side, MediaType.TEXT_PLAIN, document);
    }

    private MvcTestResult acknowledged(String release) {
        return post(release + "/acknowledgement", "{\"plan\":\"read the title\"}");
    }

    private String listed(String filter) {
        return body(get(RELEASES + "?limit=100" + filter));
    }

    private MvcTestResult post(String uri, String body) {
        return send(HttpMethod.POST, uri, MediaType.APPLICATION_JSON, body);
    }

    private MvcTestResult send(HttpMethod method, String uri, MediaType type, String body) {
        return mvc.method(method)
                .uri(uri)
                .header("Authorization", "Bearer " + TokenIssuer.token("entrepot-process", "governance:write"))
                .header("On-Behalf-Of", "Gus Governor")
                .contentType(type)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String uri) {
        return mvc.get()
                .uri(uri)
                .header("Authorization", "Bearer " + TokenIssuer.token("entrepot-process", "governance:read"))
                .exchange();
    }

    private static List<Object> path(MvcTestResult answer, String path) {
        return JsonPath.read(body(answer), path);
    }

    private static String text(MvcTestResult answer, String path) {
        return JsonPath.read(body(answer), path).toString();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
