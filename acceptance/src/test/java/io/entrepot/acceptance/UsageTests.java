package io.entrepot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a partner calls is seen by the governance team, call by call, version by version. */
class UsageTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CALLS = 7;

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
        assertThat(caller("slow-payer", 1).at("/operations").toString()).contains("readAvailability");
        assertThat(caller("slow-payer", 1).has("endsOn")).isFalse();
    }

    @Test
    void tellsNobodyElse() {
        assertThat(partner.get("/developer/v1/versions/experience/partner/1/callers")
                        .status())
                .isEqualTo(403);
    }

    private long callsOf(String consumer, int major) {
        return caller(consumer, major).at("/calls").asLong(0);
    }

    private JsonNode caller(String consumer, int major) {
        var answer = governance.get("/developer/v1/versions/experience/partner/" + major + "/callers");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return StreamSupport.stream(answer.body().at("/callers").spliterator(), false)
                .filter(caller -> caller.at("/consumer").asString().equals(consumer))
                .findFirst()
                .orElse(answer.body().at("/none"));
    }
}
