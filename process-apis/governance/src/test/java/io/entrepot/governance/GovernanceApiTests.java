package io.entrepot.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.entrepot.canonical.usage.BackendCallsCounted;
import io.entrepot.canonical.usage.CallsCounted;
import io.entrepot.foundation.events.Topic;
import io.entrepot.foundation.schedule.retention.Retention;
import io.entrepot.foundation.testing.PostgresAndKafka;
import io.entrepot.foundation.testing.PublishedContract;
import io.entrepot.foundation.testing.TokenIssuer;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The whole service: counts come by Kafka and are summed over HTTP, consents are recorded and taken back. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {PostgresAndKafka.class, TokenIssuer.class})
class GovernanceApiTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String READ = "governance:read";
    private static final String AUDIT = "/governance/v1/audit-entries";
    private static final String ACCESS = "/governance/v1/access-requests";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    KafkaTemplate<String, Object> kafka;

    @Autowired
    Retention retention;

    @Autowired
    Clock clock;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Test
    void addsUpWhatManyBatchesCounted() {
        for (int batch = 0; batch < 50; batch++) {
            tell(count("adding", "sums", 1, "placeOrder", "SUCCESSFUL", "2026-11-20", 3));
            tell(
                    count("adding", "sums", 1, "placeOrder", "SUCCESSFUL", "2026-11-21", 4),
                    count("adding", "sums", 1, "placeOrder", "CLIENT_ERROR", "2026-11-21", 1));
        }

        awaitCalls("adding", 400);

        assertThat(get("/governance/v1/usage?consumer=adding&by=DAY&by=STATUS"))
                .hasStatus(200)
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"sums":[
                         {"status":"CLIENT_ERROR","day":"2026-11-21","calls":50,"firstDay":"2026-11-21","lastDay":"2026-11-21"},
                         {"status":"SUCCESSFUL","day":"2026-11-20","calls":150,"firstDay":"2026-11-20","lastDay":"2026-11-20"},
                         {"status":"SUCCESSFUL","day":"2026-11-21","calls":200,"firstDay":"2026-11-21","lastDay":"2026-11-21"}]}""");
    }

    @Test
    void countsARedeliveredBatchOnce() {
        var batch = event("twice", count("redelivered", "inbox", 1, "readOrder", "SUCCESSFUL", "2026-11-20", 5));
        send(batch);
        send(batch);
        tell(count("redelivered", "inbox", 1, "readOrder", "SUCCESSFUL", "2026-11-20", 1));

        awaitCalls("redelivered", 6);
    }

    /** PostgreSQL would refuse it, and that would be our fault. */
    @Test
    void refusesTheCharacterThatNoStoreKeeps() {
        assertThat(askFor("first\\u0000second")).hasStatus(400);
        assertThat(mvc.get()
                        .uri(URI.create("/governance/v1/usage?consumer=a%00b"))
                        .header("Authorization", "Bearer " + TokenIssuer.token("entrepot-process", READ)))
                .hasStatus(400);
    }

    @Test
    void filtersByEveryDimension() {
        tell(
                count("filtered", "one", 1, "a", "SUCCESSFUL", "2026-11-01", 1),
                count("filtered", "one", 2, "a", "SUCCESSFUL", "2026-11-02", 2),
                count("filtered", "two", 2, "b", "SERVER_ERROR", "2026-11-03", 4),
                """
                {"consumer":"filtered","layer":"gateway","api":"gateway","operation":"(none)",\
                "status":"CLIENT_ERROR","day":"2026-11-04","calls":8}""");
        awaitCalls("filtered", 15);

        assertThat(calls("api=one")).isEqualTo(3);
        assertThat(calls("api=one&major=2")).isEqualTo(2);
        assertThat(calls("major=0")).isEqualTo(8);
        assertThat(calls("layer=gateway")).isEqualTo(8);
        assertThat(calls("operation=b")).isEqualTo(4);
        assertThat(calls("status=SERVER_ERROR")).isEqualTo(4);
        assertThat(calls("from=2026-11-02&to=2026-11-03")).isEqualTo(6);
        assertThat(get("/governance/v1/usage?consumer=filtered&from=2027-01-01"))
                .bodyJson()
                .isStrictlyEqualTo("{\"sums\":[]}");
    }

    @Test
    void pagesThroughGroups() {
        var operations =
                IntStream.range(10, 33).mapToObj(number -> "op-" + number).toList();
        tell(operations.stream()
                .map(operation -> count("paged", "pages", 1, operation, "SUCCESSFUL", "2026-11-20", 1))
                .toArray(String[]::new));
        awaitCalls("paged", 23);

        var seen = new ArrayList<Object>();
        var query = "/governance/v1/usage?consumer=paged&by=OPERATION&by=MAJOR&limit=10";
        var page = get(query);
        seen.addAll(path(page, "$.sums[*].operation"));
        while (has(page, "$.next")) {
            page = get(query + "&cursor=" + text(page, "$.next"));
            seen.addAll(path(page, "$.sums[*].operation"));
        }

        assertThat(seen).isEqualTo(operations);
        assertThat(get("/governance/v1/usage?by=API&cursor=" + "!!!")).hasStatus(422);
        assertThat(get("/governance/v1/usage?by=API&by=MAJOR&cursor=eA")).hasStatus(422);
    }

    @Test
    void tellsWhoCallsAVersionAndWhoConsented() {
        var today = LocalDate.now(clock);
        tell(
                count("acme-retail", "called", 1, "placeOrder", "SUCCESSFUL", today.toString(), 2),
                count(
                        "acme-retail",
                        "called",
                        1,
                        "readOrder",
                        "CLIENT_ERROR",
                        today.minusDays(3).toString(),
                        1),
                count(
                        "bluebird",
                        "called",
                        1,
                        "readOrder",
                        "SUCCESSFUL",
                        today.minusDays(31).toString(),
                        9),
                count("ended", "called", 1, "readOrder", "ENDED", today.toString(), 9));
        awaitCallsOf("api=called", 21);
        consent("acme-retail", "called", today.plusDays(10));

        assertThat(get("/governance/v1/versions/experience/called/1/callers?days=30"))
                .hasStatus(200)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"layer":"experience","api":"called","major":1,"state":"DEPRECATED","sunset":"2027-07-01","successor":2,"since":"%s",
                         "callers":[{"consumer":"acme-retail","calls":3,"operations":["placeOrder","readOrder"],
                           "uses":[{"operation":"placeOrder","calls":2,"lastDay":"%3$s"},{"operation":"readOrder","calls":1,"lastDay":"%2$s"}],
                           "firstDay":"%2$s","lastDay":"%3$s","sunset":"2027-07-01","endsOn":"%4$s"}],
                         "consents":[{"consumer":"acme-retail","endsOn":"%4$s","givenBy":"Ann"},
                           {"consumer":"greenleaf","endsOn":"2028-01-01","givenBy":"Gil","recordedAt":"2026-11-20T00:00:00Z"}],
                         "ownSunsets":[{"consumer":"bluebird","date":"2027-12-01"},{"consumer":"greenleaf","date":"2028-01-01"}]}""".formatted(today.minusDays(30), today.minusDays(3), today, today.plusDays(10)));
        assertThat(text(get("/governance/v1/versions/experience/called/1/callers"), "$.countedSince"))
                .isLessThanOrEqualTo(today.minusDays(31).toString());
        var longer = get("/governance/v1/versions/experience/called/1/callers?days=31");
        assertThat(path(longer, "$.callers[*].consumer")).isEqualTo(List.of("acme-retail", "bluebird"));
        assertThat(path(longer, "$.callers[*].sunset")).isEqualTo(List.of("2027-07-01", "2027-12-01"));
    }

    @Test
    void saysThatAVersionIsUnknownInsteadOfThatNobodyCallsIt() {
        assertThat(get("/governance/v1/versions/experience/called/9/callers"))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(get("/governance/v1/versions/process/called/1/callers")).hasStatus(404);
    }

    @Test
    void recordsAConsentOnceAndTakesItBackOnce() {
        var date = LocalDate.now(clock).plusDays(1);
        var first = consent("revoking", "revoked", date);
        var again = consent("revoking", "revoked", date);
        assertThat(again).isEqualTo(first);

        assertThat(revoke(first, "We need longer.")).hasStatus(200);
        assertThat(revoke(first, "Another reason."))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.revocation.reason")
                .isEqualTo("We need longer.");

        assertThat(path(get("/governance/v1/consents?consumer=revoking&holds=true"), "$.consents[*].id"))
                .isEmpty();
        assertThat(path(get("/governance/v1/consents?api=revoked&holds=false"), "$.consents[*].recordedBy"))
                .isEqualTo(List.of("Gus Governor"));
        assertThat(path(get("/governance/v1/versions/experience/revoked/1/callers"), "$.consents[*].consumer"))
                .isEmpty();
        assertThat(consent("revoking", "revoked", date)).isNotEqualTo(first);
    }

    /** A partner that takes its consent back must have given none that still holds. */
    @Test
    void recordsAConsentOnceThatIsGivenSeveralTimesAtOnce() {
        var date = LocalDate.now(clock).plusDays(2);
        var together = new CyclicBarrier(4);

        var recorded = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> consentWith(together, date), threads))
                .toList();

        assertThat(recorded.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(path(get("/governance/v1/consents?consumer=hasty"), "$.consents"))
                .hasSize(1);
    }

    private String consentWith(CyclicBarrier others, LocalDate date) {
        try {
            others.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
        return consent("hasty", "revoked", date);
    }

    @ParameterizedTest
    @CsvSource({"experience,called,2", "experience,called,3", "experience,called,9", "process,called,1"})
    void takesNoConsentToTheEndOfWhatDoesNotEnd(String layer, String api, int major) {
        var body = consentOf("bound", api, LocalDate.now(clock).plusDays(9), "Ann")
                .replace("\"major\":1", "\"major\":" + major)
                .replace("experience", layer);

        assertThat(post("/governance/v1/consents", body))
                .hasStatus(409)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);

        assertThat(path(get("/governance/v1/consents?consumer=bound"), "$.consents"))
                .isEmpty();
    }

    @Test
    void takesConsentsToTheEndOfInnerVersions() {
        var body = consentOf("partner", "inner", LocalDate.now(clock).plusDays(9), "Ann")
                .replace("experience", "process");

        assertThat(post("/governance/v1/consents", body)).hasStatus(201);
    }

    @Test
    void keepsAConsentFromItsDateOn() {
        var id = consent("final", "finals", LocalDate.now(clock));

        assertThat(revoke(id, "Too late.")).hasStatus(409).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);

        assertThat(revoke("999999", "Unknown.")).hasStatus(404);
        assertThat(get("/governance/v1/consents/999999")).hasStatus(404);
    }

    @Test
    void refusesAConsentForThePastOrWithoutAPerson() {
        var yesterday = LocalDate.now(clock).minusDays(1);
        assertThat(post("/governance/v1/consents", consentOf("late", "late", yesterday, "Ann")))
                .hasStatus(422);
        assertThat(post("/governance/v1/consents", consentOf("late", "late", yesterday.plusDays(9), " ")))
                .hasStatus(422);
    }

    @Test
    void forgetsWhatIsOlderThan400Days() {
        var today = LocalDate.now(clock);
        tell(
                count("old", "old", 1, "a", "SUCCESSFUL", today.minusDays(401).toString(), 1),
                count("old", "old", 1, "a", "SUCCESSFUL", today.minusDays(399).toString(), 2));
        awaitCalls("old", 3);

        retention.clear(clock.instant());

        awaitCalls("old", 2);
    }

    @Test
    void refusesWhoHasNoTokenOrNotTheRightOne() {
        assertThat(mvc.get().uri("/governance/v1/usage")).hasStatus(401);
        assertThat(with("/governance/v1/usage", TokenIssuer.token("entrepot-process", "visibility:read")))
                .hasStatus(403);
        assertThat(with("/governance/v1/usage", TokenIssuer.token("entrepot-experience", READ)))
                .hasStatus(401);
        assertThat(mvc.post()
                        .uri("/governance/v1/consents")
                        .header("Authorization", "Bearer " + TokenIssuer.token("entrepot-process", READ))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(consentOf("a", "b", LocalDate.now(clock), "Ann")))
                .hasStatus(403);
    }

    @Test
    void addsUpCallsOfBackendsByWhereTheyCameFrom() {
        var order = "experience/partner/v2/placeOrder";
        var first = backendCalls(
                "lineage-1",
                backendCall("POST /salesOrders", order, "acme", "2026-11-20", 3),
                backendCall("POST /salesOrders", order, "bluebird", "2026-11-20", 1),
                backendCall("GET /items", "internal", "internal", "2026-11-20", 9));
        send(first);
        send(first);
        send(backendCalls("lineage-2", backendCall("POST /salesOrders", order, "acme", "2026-11-21", 4)));
        var all = "/governance/v1/backend-calls?system=erp-tested";

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(path(get(all + "&consumer=acme"), "$.paths[*].calls"))
                        .isEqualTo(List.of(7)));

        assertThat(get(all + "&entry=" + order)).bodyJson().isStrictlyEqualTo("""
                {"paths":[
                 {"system":"erp-tested","operation":"POST /salesOrders","entry":"experience/partner/v2/placeOrder","consumer":"acme",
                  "calls":7,"firstDay":"2026-11-20","lastDay":"2026-11-21"},
                 {"system":"erp-tested","operation":"POST /salesOrders","entry":"experience/partner/v2/placeOrder","consumer":"bluebird",
                  "calls":1,"firstDay":"2026-11-20","lastDay":"2026-11-20"}]}""");
        assertThat(path(get(all + "&from=2026-11-21"), "$.paths[*].calls")).isEqualTo(List.of(4));
        assertThat(path(get(all + "&to=2026-11-20&operation=GET /items"), "$.paths[*].calls"))
                .isEqualTo(List.of(9));
        var page = get(all + "&limit=2");
        assertThat(path(page, "$.paths[*].consumer")).isEqualTo(List.of("internal", "acme"));
        assertThat(path(get(all + "&limit=2&cursor=" + text(page, "$.next")), "$.paths[*].consumer"))
                .isEqualTo(List.of("bluebird"));
        assertThat(get(all + "&cursor=made-up")).hasStatus(422);
    }

    @Test
    void rendersThePublishedContract() throws UnsupportedEncodingException {
        var rendered =
                mvc.get().uri("/v3/api-docs.yaml").exchange().getResponse().getContentAsString();

        PublishedContract.of("process", "governance", 1).assertEquals(rendered);
    }

    private void tell(String... counts) {
        send(event(UUID.randomUUID().toString(), counts));
    }

    private void send(CloudEvent event) {
        kafka.send(Topic.API_USAGE, "/gateway", event).join();
    }

    private static CloudEvent event(String id, String... counts) {
        var body = """
                {"source":"gateway","from":"2026-11-20T12:00:00Z","until":"2026-11-20T12:01:00Z","counts":[%s]}""".formatted(String.join(",", counts));
        return CloudEventBuilder.v1()
                .withId(id)
                .withType(CallsCounted.TYPE)
                .withSource(URI.create("/gateway"))
                .withTime(OffsetDateTime.ofInstant(Instant.parse("2026-11-20T12:01:00Z"), ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(body.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static CloudEvent backendCalls(String id, String... counts) {
        var body = """
                {"system":"erp-tested","from":"2026-11-20T12:00:00Z","until":"2026-11-20T12:01:00Z","counts":[%s]}""".formatted(String.join(",", counts));
        return CloudEventBuilder.v1()
                .withId(id)
                .withType(BackendCallsCounted.TYPE)
                .withSource(URI.create("/erp-tested"))
                .withDataContentType("application/json")
                .withData(body.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static String backendCall(String operation, String entry, String consumer, String day, long calls) {
        return """
                {"operation":"%s","entry":"%s","consumer":"%s","day":"%s","calls":%d}""".formatted(operation, entry, consumer, day, calls);
    }

    private static String count(
            String consumer, String api, int major, String operation, String status, String day, long calls) {
        return """
                {"consumer":"%s","layer":"experience","api":"%s","major":%d,"operation":"%s","status":"%s","day":"%s","calls":%d}""".formatted(consumer, api, major, operation, status, day, calls);
    }

    private void awaitCalls(String consumer, int calls) {
        awaitCallsOf("consumer=" + consumer, calls);
    }

    private void awaitCallsOf(String filter, int calls) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(path(get("/governance/v1/usage?" + filter), "$.sums[*].calls"))
                        .isEqualTo(List.of(calls)));
    }

    private int calls(String filter) {
        var sums = path(get("/governance/v1/usage?consumer=filtered&" + filter), "$.sums[*].calls");
        return (Integer) sums.getFirst();
    }

    private String consent(String consumer, String api, LocalDate date) {
        var recorded = post("/governance/v1/consents", consentOf(consumer, api, date, "Ann"));
        assertThat(recorded).hasStatus(201);
        return text(recorded, "$.id");
    }

    private static String consentOf(String consumer, String api, LocalDate date, String person) {
        return """
                {"consumer":"%s","layer":"experience","api":"%s","major":1,"endsOn":"%s","givenBy":"%s"}""".formatted(consumer, api, date, person);
    }

    @Test
    void decidesARequestForAccessOnce() {
        var asked = askFor("app-once");
        var decision = ACCESS + "/" + text(asked, "$.id") + "/decision";

        assertThat(text(askFor("app-once"), "$.id")).isEqualTo(text(asked, "$.id"));
        assertThat(post(decision, "{\"outcome\":\"APPROVED\",\"reason\":\"fine\"}"))
                .hasStatus(200)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"state\":\"APPROVED\",\"decidedBy\":\"Gus Governor\",\"decisionReason\":\"fine\"}");
        assertThat(post(decision, "{\"outcome\":\"APPROVED\",\"reason\":\"again\"}"))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("$.decisionReason")
                .isEqualTo("fine");
        assertThat(post(decision, "{\"outcome\":\"REFUSED\"}")).hasStatus(409);
        assertThat(post(decision, "{\"outcome\":\"REQUESTED\"}").getResponse().getStatus())
                .isIn(400, 422);
    }

    @Test
    void notesOnlyOfAnApprovalThatItWasFollowed() {
        var address = ACCESS + "/" + text(askFor("app-followed"), "$.id");

        assertThat(post(address + "/grant", "")).hasStatus(409);
        post(address + "/decision", "{\"outcome\":\"APPROVED\"}");
        assertThat(has(get(address), "$.grantedAt")).isFalse();
        assertThat(path(get(ACCESS + "?consumer=app-followed&granted=false"), "$.requests"))
                .hasSize(1);
        var granted = text(post(address + "/grant", ""), "$.grantedAt");
        assertThat(text(post(address + "/grant", ""), "$.grantedAt")).isEqualTo(granted);
        assertThat(path(get(ACCESS + "?consumer=app-followed&granted=false"), "$.requests"))
                .isEmpty();
        assertThat(path(get(ACCESS + "?consumer=app-followed&granted=true"), "$.requests"))
                .hasSize(1);
    }

    @Test
    void listsRequestsForAccessAndTakesANewOneAfterARefusal() {
        var first = text(askFor("app-listed"), "$.id");
        post(ACCESS + "/" + first + "/decision", "{\"outcome\":\"REFUSED\",\"reason\":\"no\"}");
        var second = text(askFor("app-listed"), "$.id");

        assertThat(second).isNotEqualTo(first);
        assertThat(path(get(ACCESS + "?consumer=app-listed"), "$.requests[*].state"))
                .containsExactly("REFUSED", "REQUESTED");
        assertThat(path(get(ACCESS + "?consumer=app-listed&state=REQUESTED"), "$.requests"))
                .hasSize(1);
        assertThat(path(get(ACCESS + "?consumer=app-listed&limit=1&cursor=" + first), "$.requests"))
                .hasSize(1);
        assertThat(get(ACCESS + "/999999")).hasStatus(404);
        assertThat(post(ACCESS + "/999999/decision", "{\"outcome\":\"REFUSED\"}"))
                .hasStatus(404);
    }

    /** Names of partners may begin alike, so that the name of an application can have been another partner's before. */
    @Test
    void recordsTheRequestsOfTwoPartnersForOneName() {
        var first = askFor("twice", "twice-named-app");
        var second = askFor("twice-named", "twice-named-app");

        assertThat(second).hasStatus(201);
        assertThat(text(second, "$.consumer")).isEqualTo("twice-named");
        assertThat(text(second, "$.id")).isNotEqualTo(text(first, "$.id"));
    }

    private MvcTestResult askFor(String application) {
        return askFor(application, application);
    }

    private MvcTestResult askFor(String consumer, String application) {
        return post(ACCESS, """
                {"consumer":"%s","application":"%s","scope":"webhooks:write","reason":"to be told"}""".formatted(consumer, application));
    }

    private MvcTestResult revoke(String id, String reason) {
        return post("/governance/v1/consents/" + id + "/revocation", "{\"reason\":\"" + reason + "\"}");
    }

    @Test
    void keepsWhoDidWhatToAnApplication() {
        var first = text(done("audited", "audited-shop", "REGISTERED"), "$.id");
        done("audited", "audited-shop", "SECRET_ROTATED");
        done("audited", "audited-till", "REGISTERED");
        done("audited-other", "audited-other-shop", "REGISTERED");

        assertThat(post(AUDIT + "/" + first + "/outcome", "{\"done\":true}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"consumer":"audited","application":"audited-shop","action":"REGISTERED","person":"Gus Governor","done":true}""");
        assertThat(post(AUDIT + "/" + first + "/outcome", "{\"done\":false}"))
                .bodyJson()
                .extractingPath("$.done")
                .isEqualTo(true);
        assertThat(path(get(AUDIT + "?consumer=audited&application=audited-shop"), "$.entries[*].action"))
                .containsExactly("REGISTERED", "SECRET_ROTATED");
        assertThat(path(get(AUDIT + "?consumer=audited&limit=2"), "$.entries")).hasSize(2);
        var next = text(get(AUDIT + "?consumer=audited&limit=2"), "$.next");
        assertThat(path(get(AUDIT + "?consumer=audited&limit=2&cursor=" + next), "$.entries[*].application"))
                .containsExactly("audited-till");
        assertThat(path(get(AUDIT + "?consumer=audited&until=2026-01-01T00:00:00Z"), "$.entries"))
                .isEmpty();
        assertThat(path(get(AUDIT + "?consumer=audited&since=2026-01-01T00:00:00Z"), "$.entries"))
                .hasSize(3);
    }

    @Test
    void keepsWhichPlanWasGiven() {
        var entry = """
                {"consumer":"audited-plan","application":"all","action":"PLAN_CHANGED","detail":"silver"}""";

        assertThat(post(AUDIT, entry)).hasStatus(201).bodyJson().isLenientlyEqualTo(entry);
        assertThat(path(get(AUDIT + "?consumer=audited-plan"), "$.entries[*].detail"))
                .containsExactly("silver");
        assertThat(post(AUDIT, entry.replace("silver", "s".repeat(201)))).hasStatus(422);
    }

    @Test
    void writesNoAuditEntryThatSaysTooLittle() {
        assertThat(post(AUDIT, "{\"consumer\":\"a\",\"application\":\"a-b\",\"action\":\"looked at\"}"))
                .hasStatus(422);
        assertThat(post(AUDIT + "/999999/outcome", "{\"done\":true}")).hasStatus(404);
    }

    private MvcTestResult done(String consumer, String application, String action) {
        var entry = "{\"consumer\":\"%s\",\"application\":\"%s\",\"action\":\"%s\"}"
                .formatted(consumer, application, action);
        var answer = post(AUDIT, entry);
        assertThat(answer).hasStatus(201);
        return answer;
    }

    private MvcTestResult post(String uri, String body) {
        return mvc.post()
                .uri(uri)
                .header("Authorization", "Bearer " + TokenIssuer.token("entrepot-process", "governance:write"))
                .header("On-Behalf-Of", "Gus Governor")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String uri) {
        return with(uri, TokenIssuer.token("entrepot-process", READ));
    }

    private MvcTestResult with(String uri, String token) {
        return mvc.get().uri(uri).header("Authorization", "Bearer " + token).exchange();
    }

    private static List<Object> path(MvcTestResult answer, String path) {
        return JsonPath.read(body(answer), path);
    }

    private static boolean has(MvcTestResult answer, String path) {
        return body(answer).contains("\"" + path.substring(2) + "\"");
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
