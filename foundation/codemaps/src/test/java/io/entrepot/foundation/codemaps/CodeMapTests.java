package io.entrepot.foundation.codemaps;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.foundation.codemaps.CodeMaps.Change;
import io.entrepot.foundation.codemaps.CodeMeaning.Mapped;
import io.entrepot.foundation.codemaps.CodeMeaning.Unmapped;
import io.entrepot.foundation.testing.PostgresAndKafka;
import io.entrepot.foundation.testing.TokenIssuer;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a code means is said by people, in versions; what nobody said is unmapped. */
@SpringBootTest(classes = Dock.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {PostgresAndKafka.class, TokenIssuer.class})
class CodeMapTests {

    private static final String READ = TokenIssuer.token("entrepot-system", "dock:read");
    private static final String OPERATE = TokenIssuer.token("entrepot-system", "dock:operate");
    private static final String BOB = "bob";

    @Autowired
    CodeMaps maps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    @Autowired
    Dock dock;

    @BeforeEach
    void onlyTheFirstData() {
        jdbc.sql("DELETE FROM code_map WHERE author <> 'first data of the service'")
                .update();
        maps.put(CodeKey.of("status", "RESET"), "AVAILABLE", dock.now, BOB); // so that the maps are read again
    }

    @Test
    void knowsTheFirstDataAsText() {
        assertThat(maps.lookup(CodeKey.of("status", "NO"))).isEqualTo(new Mapped("AVAILABLE", 1));
        assertThat(maps.lookup(CodeKey.of("status", "01"), Bucket.class, unmapped -> Bucket.UNKNOWN))
                .isEqualTo(Bucket.DAMAGED);
    }

    @Test
    void saysThatACodeIsUnmapped() {
        var key = CodeKey.of("status", "ACME", "QQ");

        assertThat(maps.lookup(key)).isEqualTo(new Unmapped(key));
        assertThat(maps.lookup(key, Bucket.class, unmapped -> Bucket.UNKNOWN)).isEqualTo(Bucket.UNKNOWN);
        assertThat(new Unmapped(key).detail()).isEqualTo("The status code 'QQ' of ACME has no mapping.");
    }

    @Test
    void prefersWhatThePartnerMeans() {
        assertThat(maps.lookup(CodeKey.of("unit", "ACME", "CA"))).isEqualTo(new Mapped("XPX", 1));
        assertThat(maps.lookup(CodeKey.of("unit", "OTHER", "CA"))).isEqualTo(new Mapped("XCS", 1));
    }

    @Test
    void followsAChangeAtOnceAndKeepsEarlierVersions() {
        var key = CodeKey.of("status", "BLK");
        maps.put(key, "DAMAGED", dock.now, BOB);

        maps.put(key, "QUARANTINE", dock.now, "alice");

        assertThat(maps.lookup(key)).isEqualTo(new Mapped("QUARANTINE", 2));
        assertThat(maps.history(key)).extracting(CodeMapping::author).containsExactly(BOB, "alice");
    }

    @Test
    void makesNoVersionOfTheSameSaidAgain() {
        var key = CodeKey.of("status", "BLK");
        maps.put(key, "DAMAGED", dock.now, BOB);

        maps.put(key, "DAMAGED", dock.now.plusSeconds(60), BOB);

        assertThat(maps.history(key)).hasSize(1);
    }

    @Test
    void waitsUntilAVersionIsValid() {
        var key = CodeKey.of("status", "BLK");
        maps.put(key, "DAMAGED", dock.now, BOB);
        maps.put(key, "ON_HOLD", dock.now.plus(Duration.ofDays(1)), BOB);
        assertThat(maps.lookup(key)).isEqualTo(new Mapped("DAMAGED", 1));

        dock.now = dock.now.plus(Duration.ofDays(1));

        assertThat(maps.lookup(key)).isEqualTo(new Mapped("ON_HOLD", 2));
    }

    @Test
    void refusesWhatIsNoWordOfOurLanguage() {
        assertThat(maps.put(CodeKey.of("status", "BLK"), "BLOCKED", dock.now, BOB))
                .isInstanceOf(Change.NotCanonical.class);
        assertThat(maps.put(CodeKey.of("colour", "RED"), "AVAILABLE", dock.now, BOB))
                .isEqualTo(new Change.UnknownKind("colour"));
    }

    @Test
    void numbersVersionsWithoutGapsHoweverManyChangeIt() throws Exception {
        var key = CodeKey.of("unit", "PK");
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var changes = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return maps.put(key, number % 2 == 0 ? "EA" : "XCS", dock.now, "author " + number);
                    }))
                    .toList();
            start.countDown();
            for (var change : changes) {
                assertThat(change.get()).isInstanceOf(Change.Stored.class);
            }
        }

        var versions = maps.history(key);
        assertThat(versions).isNotEmpty();
        assertThat(versions)
                .extracting(CodeMapping::version)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, versions.size()).boxed().toList());
    }

    @Test
    void isReadPageByPage() {
        assertThat(get("?kind=unit&limit=2")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"codeMaps":[{"kind":"unit","code":"CA","canonical":"XCS","version":1,"author":"first data of the service"},
                             {"kind":"unit","code":"EA","canonical":"EA"}],"next":"2"}""");
        assertThat(get("?kind=unit&limit=2&cursor=2"))
                .bodyJson()
                .doesNotHavePath("$.next")
                .isLenientlyEqualTo("{\"codeMaps\":[{\"partner\":\"ACME\",\"code\":\"CA\",\"canonical\":\"XPX\"}]}");
        assertThat(get("?kind=unit&partner=ACME"))
                .bodyJson()
                .extractingPath("$.codeMaps")
                .asArray()
                .hasSize(1);
        assertThat(get("?limit=0")).hasStatus(422);
        assertThat(get("?kind=No")).hasStatus(422);
    }

    @Test
    void isChangedByAnOperator() {
        assertThat(put("/status/BLK?partner=ACME", "{\"canonical\":\"QUARANTINE\"}", "alice"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"kind":"status","partner":"ACME","code":"BLK","canonical":"QUARANTINE","version":1,
                         "author":"alice by test"}""");
        assertThat(get("/status/BLK?partner=ACME"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.versions[0].canonical")
                .isEqualTo("QUARANTINE");
        assertThat(maps.lookup(CodeKey.of("status", "BLK"))).isInstanceOf(Unmapped.class);
    }

    @Test
    void saysWhatIsWrongWithAChange() {
        assertThat(put("/status/BLK", "{\"canonical\":\"BLOCKED\"}", ""))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\":[{\"pointer\":\"/canonical\",\"code\":\"not-canonical\"}]}");
        assertThat(put("/status/BLK", "{\"canonical\":\" \"}", "")).hasStatus(422);
        assertThat(put("/status/BLK", "{}", "")).hasStatus(422);
        assertThat(put("/colour/RED", "{\"canonical\":\"AVAILABLE\"}", "")).hasStatus(404);
        assertThat(get("/status/NOBODYS")).hasStatus(404);
    }

    @Test
    void asksForTheScope() {
        assertThat(http.get().uri("/dock/v1/code-maps")).hasStatus(401);
        assertThat(http.get().uri("/dock/v1/code-maps").header("Authorization", "Bearer " + OPERATE))
                .hasStatus(403);
        assertThat(http.put().uri("/dock/v1/code-maps/status/BLK").header("Authorization", "Bearer " + READ))
                .hasStatus(403);
    }

    private MvcTestResult get(String path) {
        return http.get()
                .uri(URI.create("/dock/v1/code-maps" + path))
                .header("Authorization", "Bearer " + READ)
                .exchange();
    }

    private MvcTestResult put(String path, String body, String person) {
        return http.put()
                .uri(URI.create("/dock/v1/code-maps" + path))
                .header("Authorization", "Bearer " + OPERATE)
                .header("On-Behalf-Of", person)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
