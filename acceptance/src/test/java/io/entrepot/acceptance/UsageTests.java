package io.entrepot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a partner calls is seen by the governance team, call by call, version by version. */
class UsageTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CALLS = 7;
    private static final String RELEASES = "/developer/v1/reports/backend-releases";
    private static final Path BUSINESS_CENTRAL =
            Path.of("../foundation/impact/src/test/resources/releases/business-central-v2.0.xml");

    /** No other test calls version 1 for it. */
    private final Partner partner = Running.partner("slow-payer");

    private final Partner governance = Running.partner("governance-team");

    @Test
    void countsEveryCallOfAPartnerOnce() {
        var before = callsOf("slow-payer", 1);

        for (int call = 0; call < CALLS; call++) {
            assertThat(partner.get("/partner/v1/availability?item=SKU-0001").status())
                    .isEqualTo(200);
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(callsOf("slow-payer", 1)).isEqualTo(before + CALLS));
        var affected = caller("slow-payer", 1);
        assertThat(affected.at("/operations").toString()).contains("readAvailability");
        assertThat(affected.at("/uses").toString()).contains("{\"operation\":\"readAvailability\",\"calls\":");
        assertThat(affected.has("sunset")).isTrue();
        assertThat(affected.has("endsOn")).isFalse();
    }

    @Test
    void knowsForWhomAndFromWhereBackendsAreCalledAndByWhichServicesInnerVersions() {
        var acme = Running.partner("acme-retail");
        acme.awaitStock("SKU-0012");
        acme.awaitState(acme.ordered(Partner.order("PO-ACC-LINEAGE", "SKU-0012", 1)), "DELIVERED");

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(calledForAcme("erp-business-central")).contains("/salesOrders");
            assertThat(calledForAcme("wms-shiphero")).contains("mutation order_create");
            assertThat(calledForAcme("carrier-easypost")).contains("POST /v2/trackers");
            assertThat(operationsOf("program:partner", "process/orders/1")).contains("\"place\"");
            assertThat(operationsOf("program:orders", "system/warehouse/1")).contains("\"putFulfilmentOrder\"");
        });
    }

    /** What Business Central renames is sent with every order. */
    @Test
    void tellsWhomTheReleaseOfABackendReaches() throws IOException {
        var acme = Running.partner("acme-retail");
        acme.awaitStock("SKU-0014");
        acme.ordered(Partner.order("PO-ACC-RELEASE", "SKU-0014", 1));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(calledForAcme("erp-business-central")).contains("/salesOrders\""));
        var older = Files.readString(BUSINESS_CENTRAL);
        var registered = governance.post(RELEASES, "application/json", """
                {"backend":"business-central api/v2.0","from":"v2.0","to":"acceptance","deadline":"2027-04-01"}""");
        var release = registered.header("Location");

        assertThat(governance.putText(release + "/documents/OLDER", older).status())
                .isEqualTo(200);
        assertThat(governance
                        .putText(release + "/documents/NEWER", older.replace("externalDocumentNumber", "yourReference"))
                        .status())
                .isEqualTo(200);
        governance.post(release + "/assessment", "application/json", "");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(governance.get(release).text("/state")).isEqualTo("BREAKING"));

        var assessed = governance.get(release);
        assertThat(assessed.text("/owner/team")).isEqualTo("Backend Integration");
        assertThat(line(assessed, "/assessment/reached", "/entry", "POST /partner/v2/orders")
                        .at("/basis")
                        .asString())
                .isEqualTo("OBSERVED");
        assertThat(line(assessed, "/assessment/partners", "/consumer", "acme-retail")
                        .at("/backendCalls")
                        .asLong())
                .isPositive();
        assertThat(governance.get(RELEASES + "?state=BREAKING").body().toString())
                .contains("acceptance");
        assertThat(partner.get(RELEASES).status()).isEqualTo(403);
    }

    @Test
    void tellsNobodyElse() {
        assertThat(partner.get("/developer/v1/versions/experience/partner/1/callers")
                        .status())
                .isEqualTo(403);
    }

    /** The operations of a backend that were called because acme placed orders. */
    private static String calledForAcme(String system) {
        var question =
                "/governance/v1/backend-calls?consumer=acme-retail&entry=experience/partner/v2/placeOrder&system=";
        var operations = Running.partner("operations").obtain("");
        var answer = Http.send(Http.get(Running.platform().url("governance").resolve(question + system))
                .header("Authorization", "Bearer " + operations));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body().at("/paths").toString();
    }

    private long callsOf(String consumer, int major) {
        return caller(consumer, major).at("/calls").asLong(0);
    }

    private static JsonNode line(Http.Answer answer, String list, String name, String value) {
        return StreamSupport.stream(answer.body().at(list).spliterator(), false)
                .filter(line -> line.at(name).asString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is not in " + answer.body()));
    }

    private JsonNode caller(String consumer, int major) {
        return caller(consumer, "experience/partner/" + major);
    }

    private String operationsOf(String consumer, String version) {
        return caller(consumer, version).at("/operations").toString();
    }

    private JsonNode caller(String consumer, String version) {
        var answer = governance.get("/developer/v1/versions/" + version + "/callers");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return StreamSupport.stream(answer.body().at("/callers").spliterator(), false)
                .filter(caller -> caller.at("/consumer").asString().equals(consumer))
                .findFirst()
                .orElse(answer.body().at("/none"));
    }
}
