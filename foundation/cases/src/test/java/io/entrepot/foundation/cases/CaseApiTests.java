package io.entrepot.foundation.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.cases.Dock.Kind;
import io.entrepot.foundation.cases.Dock.Pallet;
import io.entrepot.foundation.testing.TokenIssuer;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Cases as an operator meets them. */
@CaseTest
class CaseApiTests {

    private static final String READ = TokenIssuer.token("entrepot-system", "dock:read");
    private static final String OPERATE = TokenIssuer.token("entrepot-system", "dock:operate");
    private static final String CASES = "/dock/v1/exceptions";

    @Autowired
    MockMvcTester http;

    @Autowired
    Dock dock;

    @Autowired
    Dock.Receiving receiving;

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void twoUnknownItemsArrive() {
        dock.known.clear();
        dock.broken.clear();
        dock.meanwhile = null;
        receiving.receive(new Pallet(new ItemNumber("A-1"), 1));
        receiving.receive(new Pallet(new ItemNumber("B-1"), 1));
    }

    @Test
    void listsPageByPage() {
        assertThat(get("?limit=1")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"exceptions":[{"id":"1","kind":"unknown-item","subject":"A-1","detail":"No item A-1.","state":"OPEN",
                  "severity":"NORMAL","replayable":true,"occurrences":1}],"next":"1"}""");
        assertThat(get("?limit=1&cursor=1"))
                .hasStatusOk()
                .bodyJson()
                .doesNotHavePath("$.next")
                .extractingPath("$.exceptions[0].subject")
                .isEqualTo("B-1");
        assertThat(get("?state=RESOLVED"))
                .bodyJson()
                .extractingPath("$.exceptions")
                .asArray()
                .isEmpty();
        assertThat(get("?subject=B-1&kind=unknown-item"))
                .bodyJson()
                .extractingPath("$.exceptions")
                .asArray()
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=501", "cursor=-1", "kind=No%20Kind"})
    void refusesAQueryThatBreaksARule(String query) {
        assertThat(get("?" + query)).hasStatus(422);
    }

    @Test
    void refusesAStateThatDoesNotExist() {
        assertThat(get("?state=ASLEEP")).hasStatus(400);
    }

    @Test
    void showsTheMessageAndTheHistory() {
        assertThat(send(HttpMethod.PUT, "/1/owner", "{\"owner\":\"alice\"}", "carol"))
                .hasStatusOk();

        assertThat(get("/1")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"owner":"alice","bodyType":"Pallet","body":"{\\"item\\":\\"A-1\\",\\"pieces\\":1}",
                 "audit":[{"actor":"carol by test","action":"ASSIGNED","reason":"to alice"}]}""");
        assertThat(get("?owner=alice"))
                .bodyJson()
                .extractingPath("$.exceptions")
                .asArray()
                .hasSize(1);
    }

    @Test
    void replaysOne() {
        assertThat(send(HttpMethod.POST, "/1/replay", "", ""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"state\":\"OPEN\",\"audit\":[{\"action\":\"REPLAY_FAILED\"}]}");
        dock.known.add(new ItemNumber("A-1"));

        assertThat(send(HttpMethod.POST, "/1/replay", "", ""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"state\":\"RESOLVED\",\"replayable\":false,"
                        + "\"audit\":[{\"action\":\"REPLAY_FAILED\"},{\"action\":\"REPLAYED\"}]}");

        assertThat(send(HttpMethod.POST, "/1/replay", "", ""))
                .hasStatus(409)
                .hasContentType("application/problem+json");
    }

    @Test
    void replaysAnAmendedMessage() {
        dock.broken.add("ISA*00~");
        receiving.cases().open(Kind.BAD_DOCUMENT, "846", "bad", new CaseBody("x12-846", "ISA*00~"));
        assertThat(get("/3")).bodyJson().isLenientlyEqualTo("{\"replayable\":true,\"amendable\":true}");

        assertThat(send(HttpMethod.POST, "/3/replay", "{\"body\":\"ISA*01~\\n\",\"reason\":\"as agreed\"}", "carol"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"state":"RESOLVED","amendable":false,"body":"ISA*00~","audit":[
                         {"actor":"carol by test","action":"AMENDED","reason":"as agreed","amended":"ISA*01~\\n"},
                         {"actor":"carol by test","action":"REPLAYED"}]}""");
        assertThat(send(HttpMethod.POST, "/3/replay", "{\"body\":\"ISA*01~\",\"reason\":\"again\"}", ""))
                .hasStatus(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"body\":\"ISA\"}",
                "{\"reason\":\"x\"}",
                "{\"body\":\" \",\"reason\":\"x\"}",
                "{\"body\":\"ISA\",\"reason\":\" \"}"
            })
    void refusesAnAmendmentWithoutItsReasonOrMessage(String body) {
        assertThat(send(HttpMethod.POST, "/1/replay", body, "")).hasStatus(422);
    }

    @Test
    void refusesToAmendWhatIsNotAmendable() {
        assertThat(get("?limit=1"))
                .bodyJson()
                .extractingPath("$.exceptions[0].amendable")
                .isEqualTo(false);
        assertThat(send(HttpMethod.POST, "/1/replay", "{\"body\":\"{}\",\"reason\":\"x\"}", ""))
                .hasStatus(409)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("A message of type Pallet cannot be amended: mend the cause and replay it as it came.");
    }

    @Test
    void refusesAnAmendedMessageThatIsTooLong() {
        var tooLong = "x".repeat(1_000_001);
        assertThat(send(HttpMethod.POST, "/1/replay", "{\"body\":\"" + tooLong + "\",\"reason\":\"x\"}", ""))
                .hasStatus(422);
    }

    @Test
    void replaysAllOfAKind() {
        dock.known.add(new ItemNumber("B-1"));

        assertThat(send(HttpMethod.POST, "/replay?kind=unknown-item&limit=1", "", ""))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo(
                        "{\"resolved\":0,\"stillOpen\":1,\"next\":\"1\"}",
                        org.springframework.test.json.JsonCompareMode.STRICT);
        assertThat(send(HttpMethod.POST, "/replay?kind=unknown-item&limit=1&cursor=1", "", ""))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("{\"resolved\":1,\"stillOpen\":0}", org.springframework.test.json.JsonCompareMode.STRICT);
        assertThat(send(HttpMethod.POST, "/replay", "", "")).hasStatus(400);
    }

    @Test
    void discardsForAReason() {
        assertThat(send(HttpMethod.POST, "/2/discard", "{\"reason\":\" \"}", ""))
                .hasStatus(422);
        assertThat(send(HttpMethod.POST, "/2/discard", "{}", "")).hasStatus(422);
        assertThat(send(HttpMethod.POST, "/2/discard", "{\"reason\":\"a sample\"}", ""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"state\":\"DISCARDED\",\"audit\":[{\"actor\":\"test\",\"action\":\"DISCARDED\",\"reason\":\"a sample\"}]}");
        assertThat(send(HttpMethod.POST, "/2/discard", "{\"reason\":\"again\"}", ""))
                .hasStatus(409);
    }

    @Test
    void saysThatACaseIsUnknown() {
        assertThat(get("/77")).hasStatus(404);
        assertThat(send(HttpMethod.POST, "/77/replay", "", "")).hasStatus(404);
        assertThat(send(HttpMethod.POST, "/77/discard", "{\"reason\":\"x\"}", ""))
                .hasStatus(404);
        assertThat(send(HttpMethod.PUT, "/77/owner", "{\"owner\":\"x\"}", "")).hasStatus(404);
        assertThat(get("/nobody")).hasStatus(400);
    }

    @Test
    void asksForTheScope() {
        assertThat(http.get().uri(CASES)).hasStatus(401);
        assertThat(http.get().uri(CASES).header("Authorization", "Bearer " + OPERATE))
                .hasStatus(403);
        assertThat(http.post().uri(CASES + "/1/replay").header("Authorization", "Bearer " + READ))
                .hasStatus(403);
        assertThat(http.put().uri(CASES + "/1/owner").header("Authorization", "Bearer " + READ))
                .hasStatus(403);
    }

    @Test
    void measuresOpenCases() {
        receiving.cases().open(Kind.BAD_DOCUMENT, "846", "bad");
        assertThat(meters.get("entrepot.cases.open.total").gauge().value()).isPositive();

        assertThat(meters.find("entrepot.cases.open")
                        .tag("kind", "unknown-item")
                        .gauge())
                .isNotNull();
    }

    @Test
    void describesItself() {
        assertThat(http.get().uri("/v3/api-docs"))
                .bodyJson()
                .hasPath("$.paths['/dock/v1/exceptions/{id}/replay'].post")
                .doesNotHavePath("$.components.schemas.Exception.properties.times")
                .hasPath("$.components.schemas.Exception.properties.replayable");
    }

    private MvcTestResult get(String path) {
        return http.get()
                .uri(URI.create(CASES + path))
                .header("Authorization", "Bearer " + READ)
                .exchange();
    }

    private MvcTestResult send(HttpMethod method, String path, String body, String person) {
        return http.method(method)
                .uri(URI.create(CASES + path))
                .header("Authorization", "Bearer " + OPERATE)
                .header("On-Behalf-Of", person)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
