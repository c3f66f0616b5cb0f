package io.entrepot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The partner's receiver keeps what it takes, and fails as it is told to. */
class PartnerReceiverTests {

    private final TestSandbox sandbox = TestSandbox.shared();

    @AfterEach
    void mend() {
        sandbox.control().send("DELETE", "/faults", "");
    }

    @Test
    void keepsWhatItTakesToBeLookedAt() {
        assertThat(sandbox.receiver()
                        .post("/hooks", "{\"type\":\"webhook.test\"}")
                        .status())
                .isEqualTo(204);
        sandbox.receiver().post("/elsewhere", "{}");

        var kept = sandbox.control().get("/state/receiver/webhooks?path=/hooks");

        assertThat(kept.json().at("/webhooks")).hasSize(1);
        assertThat(kept.at("/webhooks/0/id")).isEqualTo("MSG-1");
        assertThat(kept.at("/webhooks/0/timestamp")).isEqualTo("1764400000");
        assertThat(kept.at("/webhooks/0/signature")).isEqualTo("v1,abc=");
        assertThat(kept.at("/webhooks/0/body")).isEqualTo("{\"type\":\"webhook.test\"}");
    }

    @Test
    void failsAsItIsTold() {
        fault("{\"unavailable\":{\"retryAfter\":7,\"count\":1},\"noLongerWanted\":{\"match\":\"/gone\"}}");

        assertThat(sandbox.receiver().post("/gone", "{}").status()).isEqualTo(410);
        var busy = sandbox.receiver().post("/hooks", "{}");
        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.header("Retry-After")).isEqualTo("7");
        assertThat(sandbox.receiver().post("/hooks", "{}").status()).isEqualTo(204);
        assertThat(sandbox.receiver().get("/hooks").status()).isEqualTo(405);
    }

    @Test
    void takesWhatItAnswersTooLate() {
        fault("{\"answerLost\":{\"count\":1}}");

        assertThat(sandbox.receiver().post("/hooks", "{}").status()).isEqualTo(504);
        assertThat(sandbox.control().get("/state/receiver/webhooks").json().at("/webhooks"))
                .hasSize(1);
    }

    private void fault(String faults) {
        assertThat(sandbox.control().send("PUT", "/faults/receiver", faults).status())
                .isEqualTo(200);
    }
}
